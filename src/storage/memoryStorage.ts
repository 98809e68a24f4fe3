import type { Storage } from '../session/log';
import { Copies, type FailureClass } from './copies';
import { makeDrafts } from './drafts';
import { makeEncounterLog } from './encounterLog';
import { type Health, makeHealth } from './health';
import { highWater } from './highWater';
import { makeMatters } from './matters';
import { memoryJournal } from './memoryJournal';
import { Seats } from './seats';
import { serialQueue } from './serialQueue';
import { makeSettings } from './settings';

/**
 * Storage that lasts as long as the page and says so: both journals are absent, whatever an append
 * resolves with. Hands on `health`, which bears the notices.
 */
export function memoryStorage(AppendError: FailureClass, health: Health = makeHealth()): Storage {
  const mark = highWater(null, '');
  // An append that memory takes is not one that a journal took.
  const silent: Health = { ...health, journal: () => undefined };
  const log = makeEncounterLog({
    copies: new Copies(
      new Seats({ indexedDb: memoryJournal() }, silent),
      silent,
      mark,
      AppendError,
    ),
    mark,
    health,
    queue: serialQueue(),
    later: () => () => undefined,
  });
  return {
    log,
    drafts: makeDrafts(null),
    settings: makeSettings(null),
    matters: makeMatters(null),
    health: health.now,
    onHealth: health.onHealth,
  };
}
