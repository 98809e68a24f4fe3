import { nextDay, roundsOf } from '../../flows/onlineAbuse/calendar';
import { lookedOf, servicesIn } from '../../flows/onlineAbuse/monitored';
import { useCaseWords } from '../i18n/caseWords';
import { monitoredOf } from '../session/onlineAbuseFlow';
import { CaseFactForm } from './CaseFactForm';
import type { CaseForm } from './caseFields';
import type { CaseProps } from './caseProps';
import { dayInWords, todayOf } from './day';
import { linesOf } from './recorded';
import { listed, searchLine } from './searchLine';
import { unsearchedToday, usualFor } from './usual';

type Props = Pick<CaseProps, 'session' | 'state' | 'section'> & { form: CaseForm };

/** What the calendar says of today: rounds that were missed, when the next one is. */
function Today({ session, state }: Pick<Props, 'session' | 'state'>) {
  const words = useCaseWords();
  const today = todayOf(session.clock);
  const monitored = monitoredOf(state.trail);
  const { watching, searches } = monitored;
  const looked = lookedOf(monitored);
  const services = servicesIn(searches.get(today) ?? []);
  const rounds = roundsOf(watching, looked, today, today);
  const missed = rounds.filter(({ status }) => status === 'missed').length;
  const isDue = rounds.some(({ status }) => status === 'due');
  const next = nextDay(watching, looked, today);
  const partly = looked.get(today) === 'part';
  return (
    <>
      {missed > 0 && (
        <p role="status" data-missed={missed}>
          {words.say('ui.todayLate', { count: missed })}
        </p>
      )}
      {partly && (
        <p role="status" data-partial={services?.looked}>
          {words.say('ui.todayPart', { ...services })}
        </p>
      )}
      {!isDue && !partly && next !== null && (
        <p data-next={next}>
          {words.say(looked.has(today) ? 'ui.todayDone' : 'ui.todayNone', {
            day: dayInWords(next, today, words),
          })}
        </p>
      )}
    </>
  );
}

/** A round in two taps: the service, and whether something was there. */
export function SearchForm({ session, state, section, form }: Props) {
  const words = useCaseWords();
  const known = { session, state, section };
  const today = todayOf(session.clock);
  const monitored = monitoredOf(state.trail);
  const made = monitored.searches.get(today) ?? [];
  const left = unsearchedToday(known);
  const extent = lookedOf(monitored).get(today);
  return (
    <section className="round" aria-labelledby="round-title">
      <h2 id="round-title">
        {words.say('ui.today')} <small>{words.say('ui.searchHow')}</small>
      </h2>
      <Today session={session} state={state} />
      {made.length > 0 && (
        <p data-searched={made.length}>
          {words.say('ui.searched', { list: searchLine(made, words) })}
        </p>
      )}
      {made.length > 0 && left.length > 0 && (
        <p>
          {words.say(extent === 'part' ? 'ui.unsearched' : 'ui.leftOut', {
            list: listed(
              left.map((platform) => words.say(`platforms.${platform}`)),
              words,
            ),
          })}
        </p>
      )}
      <CaseFactForm
        key={`${today} ${linesOf(state.trail, 'search.done').length}`}
        {...known}
        type="search.done"
        form={form}
        tone="choice"
        usual={usualFor('search.done', known, words)}
      />
      {extent === 'part' && (
        <button
          type="button"
          className="choice"
          data-event="round.closed"
          onClick={() => session.report([{ type: 'round.closed', data: { day: today } }])}
        >
          <strong>{words.say('facts.round.closed.do')}</strong>
          <small>{words.say('facts.round.closed.hint')}</small>
        </button>
      )}
    </section>
  );
}
