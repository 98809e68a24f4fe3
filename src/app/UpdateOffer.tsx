import { useCallback, useEffect, useState } from 'react';
import { loadLateWords, useLateWords } from '../i18n/lateWords';
import type { Desk } from './desk';
import { isLive, readRecords } from './records';
import type { Updates } from './updates';

/** Another tab tells nobody when somebody comes or goes: it is asked again after so long. */
const ASK_MS = 5_000;

/** As many as the first screen lists. */
const READ = { open: 100, closed: 0 };

/**
 * Whether somebody is there now: an encounter that stands open on this device, or one on another tab's
 * screen. What cannot be read is taken for one, since an update can wait.
 */
async function someoneIsThere({ storage }: Desk, updates: Updates): Promise<boolean> {
  try {
    const { rows } = await readRecords(storage, READ);
    return rows.some(isLive) || (await updates.liveInAnyTab());
  } catch {
    return true;
  }
}

type Props = { desk: Desk; updates: Updates };

/** A newer version is offered while nobody is there; until then it says that it waits. */
function UpdateOffer({ desk, updates }: Props) {
  const texts = useLateWords('panels');
  const [live, setLive] = useState<boolean | null>(null);
  const [refused, setRefused] = useState(false);
  const { clock } = desk;
  const ask = useCallback(async () => {
    const now = await someoneIsThere(desk, updates);
    setLive(now);
    return now;
  }, [desk, updates]);
  useEffect(() => {
    let stop = () => {};
    let here = true;
    const again = () => {
      void ask().then(() => {
        if (here) stop = clock.after(ASK_MS, again);
      });
    };
    again();
    return () => {
      here = false;
      stop();
    };
  }, [ask, clock]);

  const apply = async () => {
    setRefused(false);
    // Somebody may have come since it was offered.
    if (await ask()) return;
    setRefused(!(await updates.activate()));
  };

  if (live === null) return null;
  if (live) return <small data-update="waits">{texts.say('update.waits')}</small>;
  return (
    <>
      <button type="button" className="pill" data-update="offered" onClick={() => void apply()}>
        {texts.say('update.offer')}
      </button>
      {refused && <small data-update="refused">{texts.say('update.refused')}</small>}
    </>
  );
}

/** Comes with its words. */
export const updateOffer = { default: UpdateOffer, ready: () => loadLateWords('panels') };
