import { afterEach, describe, expect, it } from 'vitest';
import { AppendError, type Batch, type Storage } from '../../src/session/log';
import { dbFaults } from './dbFaults';
import { batch, Device } from './device';

type Medium = 'database' | 'files' | 'both';

const BATCHES: Batch[] = [batch(0, 2), batch(2), batch(3, 3), batch(6), batch(7, 2)];
const ALL = BATCHES.flatMap(({ entries }) => entries);

/** Makes steps of a medium fail while `fails(step number)`; returns how many steps were taken. */
function inject(device: Device, medium: Medium, fails: (step: number) => boolean): () => number {
  let steps = 0;
  const before = (step: string) => {
    steps += 1;
    if (fails(steps)) throw new DOMException(`injected at ${step}`, 'UnknownError');
  };
  dbFaults.before = medium === 'files' ? () => undefined : before;
  device.folder.before = medium === 'database' ? () => undefined : before;
  return () => steps;
}

function heal(device: Device): void {
  dbFaults.before = () => undefined;
  device.folder.before = () => undefined;
}

/** Sends each batch until it is acknowledged, at most `tries` times; returns what was acknowledged. */
async function send({ log }: Storage, tries: number): Promise<number> {
  let acked = 0;
  for (const one of BATCHES) {
    let ack = null;
    for (let i = 0; i < tries && !ack; i += 1) {
      ack = await log.append(one).catch((error) => {
        expect(error).toBeInstanceOf(AppendError);
        expect(error.kind).toBe('storage');
        return null;
      });
    }
    if (!ack) return acked;
    acked += one.entries.length;
    expect(ack.count).toBe(acked);
  }
  return acked;
}

/** What the next page, the one after it, and each journal alone give back. */
async function check(device: Device, acked: number): Promise<void> {
  const lengths: number[] = [];
  for (const changes of [{}, {}, { spawnJournal: () => null }, { indexedDB: undefined }]) {
    const { log } = await device.open(changes);
    const { entries, damage } = await log.read('enc-1');
    expect(damage).toBeNull();
    expect(entries).toEqual(ALL.slice(0, entries.length));
    lengths.push(entries.length);
  }
  expect(lengths[0]).toBeGreaterThanOrEqual(acked);
  expect(new Set(lengths).size).toBe(1);
}

/** One life of a device: faults while it writes, then sound disks. Returns the steps taken. */
async function live(medium: Medium, fails: (step: number) => boolean, tries: number) {
  const device = new Device();
  const storage = await device.open();
  const steps = inject(device, medium, fails);
  const acked = await send(storage, tries);
  const taken = steps();
  heal(device);
  await check(device, acked);
  return { acked, taken };
}

afterEach(() => {
  dbFaults.before = () => undefined;
});

describe('a fault at every step of storage', () => {
  const media: Medium[] = ['database', 'files', 'both'];

  it.each(media)(
    'one step fails, in %s',
    async (medium) => {
      const { taken } = await live(medium, () => false, 1);
      for (let n = 1; n <= taken; n += 1) {
        const { acked } = await live(medium, (step) => step === n, 4);
        expect(acked).toBe(ALL.length);
      }
      expect(taken).toBeGreaterThan(medium === 'both' ? 55 : 15);
    },
    60_000,
  );

  it.each(media)(
    'every step fails from one on, in %s',
    async (medium) => {
      const { taken } = await live(medium, () => false, 1);
      let stopped = 0;
      for (let n = 1; n <= taken; n += 1) {
        const { acked } = await live(medium, (step) => step >= n, 2);
        if (acked < ALL.length) stopped += 1;
      }
      if (medium !== 'both') expect(stopped).toBe(0);
      else expect(stopped).toBeGreaterThan(20);
    },
    60_000,
  );

  it('a run of steps fails in both, and the sender goes on when it is over', async () => {
    const { taken } = await live('both', () => false, 1);
    let walked = 0;
    for (let n = 1; n <= taken; n += 1) {
      for (const length of [2, 5, 9]) {
        const { acked } = await live('both', (step) => step >= n && step < n + length, 12);
        expect(acked).toBe(ALL.length);
        walked += 1;
      }
    }
    expect(walked).toBe(taken * 3);
    expect(walked).toBeGreaterThan(150);
  }, 120_000);

  it('a fault at every step of the opening loses nothing and never rejects', async () => {
    let walked = 0;
    for (const medium of media) {
      for (let n = 1; n < 400; n += 1) {
        const device = new Device();
        await send(await device.open(), 1);
        const steps = inject(device, medium, (step) => step === n);
        const storage = await device.open();
        const reached = steps() >= n;
        heal(device);
        const more = ALL.length + 1;
        expect((await storage.log.append(batch(ALL.length))).count).toBe(more);
        expect((await (await device.open()).log.read('enc-1')).entries).toHaveLength(more);
        if (!reached) break;
        walked += 1;
      }
    }
    expect(walked).toBeGreaterThan(20);
  }, 60_000);
});
