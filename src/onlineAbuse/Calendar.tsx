import { useState } from 'react';
import { addDays, type Day } from '../../flows/days';
import { type Extent, type Round, roundsOf } from '../../flows/onlineAbuse/calendar';
import { lookedOf, type Search, servicesIn } from '../../flows/onlineAbuse/monitored';
import { useCaseWords } from '../i18n/caseWords';
import { monitoredOf } from '../session/onlineAbuseFlow';
import { CalendarFile } from './CalendarFile';
import type { CaseProps } from './caseProps';
import { dayInWords, todayOf } from './day';
import { searchLine } from './searchLine';

/** Days ahead that are listed: a handful of Mondays. */
const AHEAD = 42;
/** Past days listed before somebody asks for all. */
const FEW = 10;

type RowProps = {
  round: Round;
  searches: readonly Search[];
  extent: Extent | undefined;
  today: Day;
};

function RoundRow({ round: { day, status }, searches, extent, today }: RowProps) {
  const words = useCaseWords();
  const how = status === 'extra' && extent === 'part' ? 'extraPartial' : status;
  return (
    <li data-day={day} data-round={status}>
      <time dateTime={day}>{dayInWords(day, today, words)}</time>
      <span className="status">{words.say(`rounds.${how}`, { ...servicesIn(searches) })}</span>
      <span>{searchLine(searches, words)}</span>
    </li>
  );
}

/** The dates: today and what is ahead, then what was; missed ones stay missed. */
export function Calendar({ session, state, number }: Omit<CaseProps, 'section'>) {
  const words = useCaseWords();
  const [all, setAll] = useState(false);
  const today = todayOf(session.clock);
  const monitored = monitoredOf(state.trail);
  const { watching, searches } = monitored;
  const looked = lookedOf(monitored);
  const rounds = roundsOf(watching, looked, today, addDays(today, AHEAD));
  const ahead = rounds.filter(({ day }) => day >= today);
  const past = rounds.filter(({ day }) => day < today).reverse();
  const row = (round: Round) => (
    <RoundRow
      key={round.day}
      round={round}
      searches={searches.get(round.day) ?? []}
      extent={looked.get(round.day)}
      today={today}
    />
  );
  return (
    <section className="dates" aria-labelledby="dates-title">
      <h2 id="dates-title">{words.say('ui.dates')}</h2>
      <ol className="rounds">{[...ahead, ...past.slice(0, all ? past.length : FEW)].map(row)}</ol>
      {past.length > FEW && !all && (
        <button type="button" className="plain" onClick={() => setAll(true)}>
          {words.say('ui.earlier', { count: past.length - FEW })}
        </button>
      )}
      <CalendarFile session={session} state={state} number={number} />
    </section>
  );
}
