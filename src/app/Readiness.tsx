import { loadCustodyWords } from '../i18n/custody';
import { loadLateWords, useLateWords } from '../i18n/lateWords';
import { listed } from '../i18n/listed';
import { useWords } from '../i18n/words';
import { timeOf } from '../record/describe';
import { isAfterHours, type Section } from '../session/section';
import type { Desk } from './desk';
import { LockNotice } from './lock/LockNotice';

/** What the 110 script and the call for help need; missed when it matters, so asked for before. */
const NEEDED = ['place', 'callback', 'supportExtension'] as const;

/** Whether the desk is ready: the lock, after closing time, and settings that are still missing. */
function Readiness({ desk, section }: { desk: Desk; section: Section }) {
  const words = useWords();
  const texts = useLateWords('settings');
  const unset = NEEDED.filter((field) => section[field] === '');
  const late = isAfterHours(section, timeOf(desk.clock.wall(), desk.clock.tz()));
  return (
    <>
      <LockNotice desk={desk} />
      {late && (
        <p role="status" data-notice="afterHours">
          {texts.say('afterHours')}
        </p>
      )}
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

export const readiness = {
  default: Readiness,
  ready: () => Promise.all([loadCustodyWords(), loadLateWords('settings')]),
};
