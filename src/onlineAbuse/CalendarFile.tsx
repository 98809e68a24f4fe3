import { useMemo, useState } from 'react';
import { addDays } from '../../flows/days';
import {
  droppedDays,
  FILE_DAYS,
  type RoundStatus,
  roundsOf,
} from '../../flows/onlineAbuse/calendar';
import { lookedOf } from '../../flows/onlineAbuse/monitored';
import { useCaseWords } from '../i18n/caseWords';
import { saveFile } from '../record/saveFile';
import { monitoredOf } from '../session/onlineAbuseFlow';
import type { CaseProps } from './caseProps';
import { todayOf } from './day';
import { earlierPlans } from './earlierPlans';
import { icsFile } from './icsFile';

/** Rounds that somebody has still to make, or to finish. */
const AHEAD: readonly RoundStatus[] = ['due', 'coming', 'partial'];

/** The days for the calendar of the office, and those to take out of it again. */
function useFiledDays({ session, state }: Pick<CaseProps, 'session' | 'state'>) {
  const { trail } = state;
  const today = todayOf(session.clock);
  return useMemo(() => {
    const monitored = monitoredOf(trail);
    const { watching } = monitored;
    const looked = lookedOf(monitored);
    const days = roundsOf(watching, looked, today, addDays(today, FILE_DAYS))
      .filter(({ day, status }) => day >= today && AHEAD.includes(status))
      .map(({ day }) => day);
    return { days, dropped: droppedDays(watching, earlierPlans(trail), looked) };
  }, [trail, today]);
}

/** The dates that are still to come, for the calendar of the office; what was dropped leaves it. */
export function CalendarFile({ session, state, number }: Omit<CaseProps, 'section'>) {
  const words = useCaseWords();
  const [handedOver, setHandedOver] = useState(false);
  const { days, dropped } = useFiledDays({ session, state });
  if (days.length + dropped.length === 0) return null;
  const save = async () => {
    const text = icsFile({
      id: session.encounterId,
      days,
      dropped,
      // The record only grows, whatever is taken back in it.
      sequence: state.trail.length,
      summary: words.say('ui.calendarEntry', { number: number ?? '' }),
      description: words.say('ui.calendarText'),
      name: words.say('ui.calendarName'),
      at: session.clock.wall(),
    });
    setHandedOver(await saveFile('kizen.ics', text, 'text/calendar'));
  };
  const hint = days.length === 0 ? 'ui.droppedAll' : 'ui.dropped';
  return (
    <div className="calendar-file">
      <button
        type="button"
        className="choice"
        data-calendar-file
        data-dropped={dropped.length}
        onClick={() => void save()}
      >
        {words.say(days.length === 0 ? 'ui.downloadCancel' : 'ui.download')}
      </button>
      {dropped.length > 0 && <p>{words.say(hint, { count: dropped.length })}</p>}
      <p aria-live="polite">{handedOver && words.say('ui.downloaded')}</p>
    </div>
  );
}
