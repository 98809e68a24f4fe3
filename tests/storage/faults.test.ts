import { afterEach, describe, expect, it } from 'vitest';
import { AppendError, type Batch, type Storage } from '../../src/session/log';
import { dbFaults } from './dbFaults';
import { batch, Device } from './device';
import { everything, protectedDevice, unlocked } from './protected';

type Medium = 'database' | 'files' | 'both';

const BATCHES: Batch[] = [
  batch(0, 2),
  batch(2),
  batch(3, 3),
  batch(6),
  batch(7, 2, {}, { endedAt: 9 }),
];
const ALL = BATCHES.flatMap(({ entries }) => entries);

type World = {
  name: string;
  device(): Promise<Device>;
  /** A page that may read what is over. */
  reader: typeof unlocked;
};

const WORLDS: World[] = [
  {
    name: 'open',
    device: async () => new Device(),
    reader: (device, changes) => device.open(changes),
  },
  { name: 'sealed', device: protectedDevice, reader: unlocked },
];

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
async function check(device: Device, world: World, acked: number): Promise<void> {
  const lengths: number[] = [];
  for (const changes of [{}, {}, { spawnJournal: () => null }, { indexedDB: undefined }]) {
    const { log } = await world.reader(device, changes);
    const { entries, damage } = await log.read('enc-1');
    expect(damage).toBeNull();
    expect(entries).toEqual(ALL.slice(0, entries.length));
    lengths.push(entries.length);
  }
  expect(lengths[0]).toBeGreaterThanOrEqual(acked);
  expect(new Set(lengths).size).toBe(1);
  await expectSealed(device, world);
}

/** Whatever failed, a protected device has nothing in the clear. */
async function expectSealed(device: Device, { name }: World): Promise<void> {
  if (name === 'sealed') expect(await everything(device)).not.toContain('note.written');
}

/** One life of a device: faults while it writes, then sound disks. Returns the steps taken. */
async function live(world: World, medium: Medium, fails: (step: number) => boolean, tries: number) {
  const device = await world.device();
  const storage = await device.open();
  const steps = inject(device, medium, fails);
  const acked = await send(storage, tries);
  const taken = steps();
  heal(device);
  await check(device, world, acked);
  return { acked, taken };
}

afterEach(() => {
  dbFaults.before = () => undefined;
});

describe.each(WORLDS)('a fault at every step of $name storage', (world) => {
  const media: Medium[] = ['database', 'files', 'both'];

  it.each(media)('one step fails, in %s', async (medium) => {
    const { taken } = await live(world, medium, () => false, 1);
    for (let n = 1; n <= taken; n += 1) {
      const { acked } = await live(world, medium, (step) => step === n, 4);
      expect(acked).toBe(ALL.length);
    }
    expect(taken).toBeGreaterThan(medium === 'both' ? 55 : 15);
  });

  it.each(media)('every step fails from one on, in %s', async (medium) => {
    const { taken } = await live(world, medium, () => false, 1);
    let stopped = 0;
    for (let n = 1; n <= taken; n += 1) {
      const { acked } = await live(world, medium, (step) => step >= n, 2);
      if (acked < ALL.length) stopped += 1;
    }
    if (medium !== 'both') expect(stopped).toBe(0);
    else expect(stopped).toBeGreaterThan(20);
  });

  it('a run of steps fails in both, and the sender goes on when it is over', async () => {
    const { taken } = await live(world, 'both', () => false, 1);
    let walked = 0;
    for (let n = 1; n <= taken; n += 1) {
      for (const length of [2, 5, 9]) {
        const { acked } = await live(world, 'both', (step) => step >= n && step < n + length, 12);
        expect(acked).toBe(ALL.length);
        walked += 1;
      }
    }
    expect(walked).toBe(taken * 3);
    expect(walked).toBeGreaterThan(150);
  });

  it('a fault at every step of the opening loses nothing and never rejects', async () => {
    let walked = 0;
    for (const medium of media) {
      for (let n = 1; n < 400; n += 1) {
        const device = await world.device();
        await send(await device.open(), 1);
        const steps = inject(device, medium, (step) => step === n);
        const storage = await device.open();
        const reached = steps() >= n;
        heal(device);
        const more = ALL.length + 1;
        // A page that was opened on faults may not know the key of what is over.
        const writer = world.name === 'sealed' ? await unlocked(device) : storage;
        expect((await writer.log.append(batch(ALL.length))).count).toBe(more);
        const fresh = { encounterId: 'enc-2' };
        expect((await storage.log.append(batch(0, 1, fresh))).count).toBe(1);
        expect((await (await world.reader(device)).log.read('enc-1')).entries).toHaveLength(more);
        // Without its file system a page has no slot, and a crash asks for the office.
        expect((await (await world.reader(device)).log.read('enc-2')).entries).toHaveLength(1);
        await expectSealed(device, world);
        if (!reached) break;
        walked += 1;
      }
    }
    expect(walked).toBeGreaterThan(20);
  });
});
