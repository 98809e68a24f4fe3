import { loadCustodyWords } from '../i18n/custody';
import { loadLateWords, useLateWords } from '../i18n/lateWords';
import { listed } from '../i18n/listed';
import { useWords } from '../i18n/words';
import { timeOf } from '../record/describe';
import { useNow } from '../record/useNow';
import { isAfterHours, type Section } from '../session/section';
import type { Desk } from './desk';
import { LockNotice } from './lock/LockNotice';

/** What the 110 script and the call for help need; missed when it matters, so asked for before. */
const NEEDED = ['place', 'callback', 'supportExtension'] as const;

type Props = { desk: Desk; section: Section };

/** Whether the desk is ready: the lock, after closing time, and settings that are still missing. */
function Readiness({ desk, section }: Props) {
  const words = useWords();
  const texts = useLateWords('settings');
  const unset = NEEDED.filter((field) => section[field] === '');
  return (
    <>
      <LockNotice desk={desk} />
      <AfterHours desk={desk} section={section} />
      {unset.length > 0 && (
        <p role="status" data-notice="unset">
          {texts.say('unset', {
            fields: listed(
              unset.map((field) => texts.say(field)),
              words,
            ),
          })}
          <a href="#/settings">{words.ui('home.settings')}</a>
        </p>
      )}
    </>
  );
}

/** The tablet lies open over closing time: it is asked as the clock goes on. */
function AfterHours({ desk: { clock }, section }: Props) {
  const texts = useLateWords('settings');
  const now = useNow(clock);
  if (!isAfterHours(section, timeOf(now, clock.tz()))) return null;
  return (
    <p role="status" data-notice="afterHours">
      {texts.say('afterHours')}
    </p>
  );
}

export const readiness = {
  default: Readiness,
  ready: () => Promise.all([loadCustodyWords(), loadLateWords('settings')]),
};
