import { afterEach, describe, expect, it } from 'vitest';
import type { Storage } from '../../src/session/log';
import { dbFaults } from '../storage/dbFaults';
import { batch, Device } from '../storage/device';
import { protectedDevice, unlocked } from '../storage/protected';
import { backupOf, lengthOf, live, offered, over, sameOffice } from './tablets';

afterEach(() => {
  dbFaults.before = () => undefined;
});

const ENDED = { endedAt: 9, stage: 'aftermath' };
const MEDIA = ['database', 'files', 'both'] as const;
const HOW = {
  'one step fails': (n: number) => (step: number) => step === n,
  'every step fails from one on': (n: number) => (step: number) => step >= n,
};

type World = { device: Device; file: Uint8Array<ArrayBuffer>; reader: typeof unlocked };

/** A tablet with the beginning of a record that is over, and a file with its rest and a record more. */
async function worldOf(kind: 'open' | 'sealed'): Promise<World> {
  const device = kind === 'open' ? new Device() : await protectedDevice();
  const reader: typeof unlocked = kind === 'open' ? (one, without) => one.open(without) : unlocked;
  const here = await reader(device);
  await here.log.append(over(0));
  const second = kind === 'open' ? new Device() : await sameOffice(device);
  const there = await reader(second);
  await offered(await there.archive.read(await backupOf(here))).place();
  await there.log.append(over(1));
  await there.log.append(live(0, 2, 'enc-9'));
  return { device, file: await backupOf(there), reader };
}

const both = async (page: Storage) => [
  await lengthOf(page, 'enc-1'),
  await lengthOf(page, 'enc-9'),
];

/** What every journal has of the two records by itself. */
async function each(device: Device, reader: World['reader']): Promise<number[][]> {
  const alone = [{ spawnJournal: () => null }, { indexedDB: undefined }];
  return Promise.all(alone.map(async (without) => both(await reader(device, without))));
}

describe.each(['open', 'sealed'] as const)(
  'a journal fails while a file is taken in, %s',
  (kind) => {
    for (const medium of MEDIA) {
      for (const [how, fails] of Object.entries(HOW)) {
        it(`${how}, ${medium}: it is whole, or not begun, or told and whole after the next start`, async () => {
          const said = new Map<string, number>();
          for (let n = 1; n < 200; n += 1) {
            const { device, file, reader } = await worldOf(kind);
            const page = await reader(device);
            // So that this page knows where the log ends, and asks nobody for its next line.
            await page.log.append(over(0));
            const read = offered(await page.archive.read(file));
            let steps = 0;
            const before = (step: string) => {
              steps += 1;
              if (fails(n)(steps)) throw new DOMException(`injected at ${step}`, 'UnknownError');
            };
            if (medium !== 'files') dbFaults.before = before;
            if (medium !== 'database') device.folder.before = before;
            const taken = await read.place();
            dbFaults.before = () => undefined;
            device.folder.before = () => undefined;
            const word = typeof taken === 'string' ? taken : 'taken';
            said.set(word, (said.get(word) ?? 0) + 1);
            // What this page goes on with makes no second history of it.
            await page.log.append(batch(1, 1, { cmdId: 'own' }, ENDED)).catch(() => undefined);
            const later = await reader(device);
            const there = await both(later);
            expect(await each(device, reader)).toEqual([there, there]);
            if (word === 'taken') expect(there).toEqual([2, 2]);
            if (word === 'failed') expect(there).toEqual([2, 0]);
            expect(['taken', 'failed', 'partly']).toContain(word);
            const again = offered(await later.archive.read(file));
            if (word === 'partly') expect(await again.place()).toBeInstanceOf(Array);
            if (word === 'partly') expect(await both(later)).toEqual([2, 2]);
            if (steps < n) break;
          }
          expect(said.get('taken')).toBeGreaterThan(0);
          expect((said.get('failed') ?? 0) + (said.get('partly') ?? 0)).toBeGreaterThan(1);
          console.info(kind, medium, how, Object.fromEntries(said));
        });
      }
    }
  },
);

it('is told when the database fails after the files: it is there, and whole at the next start', async () => {
  const { device, file } = await worldOf('open');
  const page = await device.open();
  const read = offered(await page.archive.read(file));
  dbFaults.before = (step) => {
    if (step === 'add') throw new DOMException('full', 'QuotaExceededError');
  };
  expect(await read.place()).toBe('partly');
  dbFaults.before = () => undefined;
  const later = await device.open();
  expect(await both(later)).toEqual([2, 2]);
  expect(await each(device, (one, without) => one.open(without))).toEqual([
    [2, 2],
    [2, 2],
  ]);
});

it('is told when the files fail behind the last step that counts', async () => {
  const { device, file } = await worldOf('open');
  const page = await device.open();
  const read = offered(await page.archive.read(file));
  device.folder.before = (step) => {
    if (step === 'remove') throw new DOMException('refused', 'UnknownError');
  };
  expect(await read.place()).toBe('partly');
  device.folder.before = () => undefined;
  expect(await both(await device.open())).toEqual([2, 2]);
});

it('changes nothing when the files take nothing, though they can still be read', async () => {
  const { device, file } = await worldOf('open');
  const page = await device.open();
  const read = offered(await page.archive.read(file));
  device.folder.room = device.folder.size();
  expect(await read.place()).toBe('failed');
  device.folder.room = Number.POSITIVE_INFINITY;
  expect(await both(await device.open())).toEqual([1, 0]);
});
