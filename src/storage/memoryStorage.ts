import type { Storage } from '../session/log';
import { Copies } from './copies';
import { makeDrafts } from './drafts';
import { makeEncounterLog } from './encounterLog';
import { type Health, makeHealth } from './health';
import { highWater } from './highWater';
import { late } from './late';
import { makeMatters } from './matters';
import { memoryJournal } from './memoryJournal';
import type { OfSession } from './ofSession';
import { noSealing } from './seal/noSealing';
import { offVault } from './seal/offVault';
import { Seats } from './seats';
import { serialQueue } from './serialQueue';
import { makeSettings } from './settings';

/**
 * Storage that lasts as long as the page and says so: both journals are absent, whatever an append
 * resolves with. Hands on `health`, which bears the notices.
 */
export function memoryStorage(
  AppendError: OfSession['AppendError'],
  health: Health = makeHealth(),
): Storage {
  const mark = highWater(null, '');
  // An append that memory takes is not one that a journal took.
  const silent: Health = { ...health, journal: () => undefined };
  const copies = new Copies(
    new Seats({ indexedDb: memoryJournal() }, silent),
    silent,
    mark,
    // No row is ever lost here.
    { AppendError, mistakenEnd: () => undefined },
  );
  const queue = serialQueue();
  const matters = makeMatters(null, null);
  const sealing = noSealing(() => false);
  const log = makeEncounterLog({
    copies,
    mark,
    health,
    queue,
    later: () => () => undefined,
    sealing,
  });
  return {
    log,
    drafts: makeDrafts(null, sealing, async () => undefined),
    settings: makeSettings(null),
    matters,
    vault: offVault(null),
    archive: late(async () =>
      (await import('./memoryArchive')).memoryArchive({ copies, matters, queue, sealing }),
    ),
    health: health.now,
    onHealth: health.onHealth,
  };
}
