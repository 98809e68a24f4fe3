import { afterEach, expect, it, vi } from 'vitest';
import { ANSWER_LIMIT, type JournalRequest } from '../../src/storage/journalPort';
import { dbFaults } from './dbFaults';
import { batch, Device, SOON } from './device';
import { fakeWorker } from './fakeWorker';

afterEach(() => {
  dbFaults.before = () => undefined;
});

it('an encounter that only a stuck journal has is listed as soon as that one answers', async () => {
  const device = new Device();
  const first = await device.open();
  dbFaults.before = (step) => {
    if (step === 'put' || step === 'add') throw new DOMException('full', 'QuotaExceededError');
  };
  expect((await first.log.append(batch(0))).journals).toEqual({ indexedDb: 'lagging', opfs: 'ok' });
  dbFaults.before = () => undefined;

  // It opens, and then keeps whoever asks waiting.
  let asked = 0;
  let stuck = true;
  const timers: (() => void)[] = [];
  const { log, health } = await device.open({
    spawnJournal() {
      const worker = fakeWorker(device.folder);
      const post = worker.postMessage.bind(worker);
      return Object.assign(worker, {
        postMessage(request: JournalRequest) {
          if (request.op === 'numbers') asked += 1;
          if (!stuck || asked < 2) post(request);
        },
      });
    },
    later(ms, run) {
      // The catch-up is rung by hand; a limit that is as long is over by then.
      if (ms === 2_000) timers.push(run);
      const timer = ms === 2_000 ? undefined : setTimeout(run, ms === ANSWER_LIMIT ? 200 : ms);
      return () => clearTimeout(timer);
    },
  });
  expect(await log.listOpen(9)).toEqual([]);
  expect(health().journals.opfs).toBe('lagging');
  stuck = false;
  for (const run of timers.splice(0)) run();
  await vi.waitFor(() => expect(health().journals).toEqual({ indexedDb: 'ok', opfs: 'ok' }), SOON);
  expect(await log.listOpen(9)).toMatchObject([{ encounterId: 'enc-1' }]);
  const alone = await device.open({ spawnJournal: () => null });
  expect(await alone.log.listOpen(9)).toMatchObject([{ encounterId: 'enc-1' }]);
});
