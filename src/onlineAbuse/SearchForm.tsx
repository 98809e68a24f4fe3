import { nextDay, roundsOf } from '../../flows/onlineAbuse/calendar';
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
  const { watching, searches } = monitoredOf(state.trail);
  const rounds = roundsOf(watching, searches, today, today);
  const missed = rounds.filter(({ status }) => status === 'missed').length;
  const isDue = rounds.some(({ status }) => status === 'due');
  const next = nextDay(watching, searches, today);
  return (
    <>
      {missed > 0 && (
        <p role="status" data-missed={missed}>
          {words.say('ui.todayLate', { count: missed })}
        </p>
      )}
      {!isDue && next !== null && (
        <p data-next={next}>
          {words.say(searches.has(today) ? 'ui.todayDone' : 'ui.todayNone', {
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
  const made = monitoredOf(state.trail).searches.get(todayOf(session.clock)) ?? [];
  const left = unsearchedToday(known);
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
          {words.say('ui.unsearched', {
            list: listed(
              left.map((platform) => words.say(`platforms.${platform}`)),
              words,
            ),
          })}
        </p>
      )}
      <CaseFactForm
        key={`${todayOf(session.clock)} ${linesOf(state.trail, 'search.done').length}`}
        {...known}
        type="search.done"
        form={form}
        tone="choice"
        usual={usualFor('search.done', known, words)}
      />
    </section>
  );
}
