import { useState } from 'react';
import { addDays } from '../../flows/days';
import { roundsOf } from '../../flows/onlineAbuse/calendar';
import { useCaseWords } from '../i18n/caseWords';
import { saveFile } from '../record/saveFile';
import { monitoredOf } from '../session/onlineAbuseFlow';
import type { CaseProps } from './caseProps';
import { todayOf } from './day';
import { icsFile } from './icsFile';

/** Days ahead that go into the file: a quarter of a year; afterwards it is made again. */
const AHEAD = 91;

/** The dates that are still to come, for the calendar of the office. */
export function CalendarFile({ session, state, number }: Omit<CaseProps, 'section'>) {
  const words = useCaseWords();
  const [handedOver, setHandedOver] = useState(false);
  const today = todayOf(session.clock);
  const { watching, searches } = monitoredOf(state.trail);
  const days = roundsOf(watching, searches, today, addDays(today, AHEAD))
    .filter(({ status }) => status === 'due' || status === 'coming')
    .map(({ day }) => day);
  if (days.length === 0) return null;
  const save = async () => {
    const text = icsFile({
      id: session.encounterId,
      days,
      summary: words.say('ui.calendarEntry', { number: number ?? '' }),
      description: words.say('ui.calendarText'),
      name: words.say('ui.calendarName'),
      at: session.clock.wall(),
    });
    setHandedOver(await saveFile('kizen.ics', text, 'text/calendar'));
  };
  return (
    <p className="row">
      <button type="button" className="choice" data-calendar-file onClick={() => void save()}>
        {words.say('ui.download')}
      </button>
      <span aria-live="polite">{handedOver && words.say('ui.downloaded')}</span>
    </p>
  );
}
