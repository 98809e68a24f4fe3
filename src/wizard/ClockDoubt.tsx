import { loadLateWords, useLateWords } from '../i18n/lateWords';
import { timeOf } from '../record/describe';
import type { Session } from '../session/session';

/** Asks whether the clock of this device is right; nothing else tells. */
function ClockDoubt({ session }: { session: Session }) {
  const texts = useLateWords('panels');
  const { clock } = session;
  return (
    <>
      {texts.say('doubt.title', { time: timeOf(clock.wall(), clock.tz()) })}
      <button
        type="button"
        className="pill"
        data-clock="right"
        data-event="clock.confirmed"
        onClick={() => session.answerClock(true)}
      >
        {texts.say('doubt.right')}
      </button>
      <button
        type="button"
        className="pill"
        data-clock="wrong"
        data-event="clock.shifted"
        onClick={() => session.answerClock(false)}
      >
        {texts.say('doubt.wrong')}
      </button>
    </>
  );
}

export const clockDoubt = { default: ClockDoubt, ready: () => loadLateWords('panels') };
