import { afterEach, describe, expect, it, vi } from 'vitest';
import { dbFaults } from './dbFaults';
import { batch, Device, SOON } from './device';

afterEach(() => {
  dbFaults.before = () => undefined;
});

const FULL = new DOMException('Encountered disk full', 'QuotaExceededError');
const BROKEN = new DOMException('Internal error committing transaction.', 'UnknownError');

/** A device whose database takes nothing from now on, and the timers of its page by hand. */
async function refusing(error: DOMException) {
  const device = new Device();
  const timers: { ms: number; run: () => void }[] = [];
  const later = (ms: number, run: () => void) => {
    if (ms >= 2_000) timers.push({ ms, run });
    else setTimeout(run, ms);
    return () => undefined;
  };
  const storage = await device.open({ later });
  await storage.log.append(batch(0));
  let writes = 0;
  dbFaults.before = (step) => {
    if (step !== 'put' && step !== 'add') return;
    writes += 1;
    throw error;
  };
  /** The wait of a catch-up is over; what else was given as long has come to its end before. */
  const catchUp = () => {
    for (const { ms, run } of timers.splice(0)) if (ms === 2_000 || ms === 4_000) run();
  };
  return { device, storage, catchUp, writes: () => writes };
}

describe('a database that takes nothing while the files go on', () => {
  it('is told once the catching-up has failed, and no more once it has it all', async () => {
    const { device, storage, catchUp } = await refusing(BROKEN);
    expect((await storage.log.append(batch(1))).journals.indexedDb).toBe('lagging');
    expect(storage.health().notices).toEqual([]);
    catchUp();
    await vi.waitFor(() => expect(storage.health().notices).toEqual(['copyBehind']), SOON);
    await storage.log.append(batch(2));
    dbFaults.before = () => undefined;
    catchUp();
    await vi.waitFor(() => expect(storage.health().notices).toEqual([]), SOON);
    const alone = await device.open({ spawnJournal: () => null });
    expect((await alone.log.read('enc-1')).entries).toHaveLength(3);
    // What this page itself had not stored there is no loss that was repaired.
    expect(storage.health().repairs).toEqual([]);
  });

  it('is said to be full where it is full, however it was found out', async () => {
    const { storage, catchUp } = await refusing(BROKEN);
    await storage.log.append(batch(1));
    dbFaults.before = (step) => {
      if (step === 'put' || step === 'add') throw FULL;
    };
    catchUp();
    await vi.waitFor(() => expect(storage.health().notices).toEqual(['diskFull']), SOON);
  });

  it('is not compared for ever: between two taps nothing is tried', async () => {
    const { storage, writes } = await refusing(FULL);
    await storage.log.append(batch(1));
    await storage.log.append(batch(2));
    // What was begun runs out by itself, however slow the machine; what is tried for ever does not.
    let before = 0;
    while (writes() !== before) {
      before = writes();
      expect(before).toBeLessThan(30);
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    expect(before).toBeGreaterThan(1);
  });
});
