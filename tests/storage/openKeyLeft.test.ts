import { expect, it } from 'vitest';
import { Disk } from '../faults/memory/disk';
import { Office } from '../faults/memory/office';
import { batchOf, openPage, PASSPHRASE, protect, type World, worldOn } from '../faults/memory/page';
import { rowAfter } from '../faults/memory/talks';

const FAILS = new DOMException('stutter', 'UnknownError');

/** From now on the slots can neither be read nor written; gives what ends that. */
function breakSlots({ files }: World): () => void {
  const open = files.getFileHandle.bind(files);
  files.getFileHandle = async (name, options) => {
    if (name === 'keys.slot') throw FAILS;
    return open(name, options);
  };
  return () => {
    files.getFileHandle = open;
  };
}

/** A record that is over, and a page that opened before it did. */
async function isOver() {
  const disk = new Disk();
  const world = worldOn(disk);
  await protect(world);
  const first = await openPage(world);
  await first.storage.log.append(batchOf('enc-a', 'cmd-0', 0, 1));
  const live = await openPage(world);
  await live.storage.log.read('enc-a');
  await first.storage.log.append(batchOf('enc-a', 'cmd-1', 1, 1, rowAfter('ends')));
  return { disk, world, live };
}

it('a slot whose flush failed twice is wiped when the talk ends', async () => {
  const disk = new Disk();
  const world = worldOn(disk);
  const office = new Office(await protect(world));
  const { storage } = await openPage(world);
  let failed = 0;
  disk.before = (step) => {
    const slot = disk.files.get('keys.slot');
    if (step !== 'flush' || !slot || slot.written === slot.flushed || failed === 2) return;
    failed += 1;
    throw FAILS;
  };
  await storage.log.append(batchOf('enc-a', 'cmd-0', 0, 1));
  expect(await office.liesOpen(disk, 'enc-a')).toBe(true);
  await storage.log.append(batchOf('enc-a', 'cmd-1', 1, 1, rowAfter('ends')));
  expect(failed).toBe(2);
  expect(await office.liesOpen(disk, 'enc-a')).toBe(false);
});

it('a slot that could not be read when the page began is wiped when the talk ends', async () => {
  const disk = new Disk();
  const world = worldOn(disk);
  const office = new Office(await protect(world));
  await (await openPage(world)).storage.log.append(batchOf('enc-a', 'cmd-0', 0, 1));
  const mend = breakSlots(world);
  const { storage } = await openPage(world);
  await storage.vault.unlock(PASSPHRASE);
  expect((await storage.log.read('enc-a')).entries).toHaveLength(1);
  mend();
  expect(await office.liesOpen(disk, 'enc-a')).toBe(true);
  await storage.log.append(batchOf('enc-a', 'cmd-1', 1, 1, rowAfter('ends')));
  expect(await office.liesOpen(disk, 'enc-a')).toBe(false);
});

it('a key that only the office opened is forgotten at the lock, though its slot could not be wiped', async () => {
  const { world } = await isOver();
  const { storage } = await openPage(world);
  breakSlots(world);
  await storage.vault.unlock(PASSPHRASE);
  await storage.log.append(batchOf('enc-a', 'cmd-2', 2, 1, rowAfter('ends')));
  expect(storage.health().notices).toContain('slotNotWiped');
  expect((await storage.log.read('enc-a')).entries).toHaveLength(3);
  storage.vault.lock();
  expect(await storage.log.read('enc-a')).toMatchObject({ entries: [], locked: 'locked' });
});

it('a key whose slot could not be wiped when the talk ended is still said to be there', async () => {
  const { world, disk } = await isOver();
  const { storage } = await openPage(world);
  const row = rowAfter('goesOn');
  await storage.vault.unlock(PASSPHRASE);
  await storage.log.append(batchOf('enc-a', 'cmd-2', 2, 1, row));
  const mend = breakSlots(world);
  await storage.log.append(batchOf('enc-a', 'cmd-3', 3, 1, rowAfter('ends')));
  expect(storage.health().notices).toContain('slotNotWiped');
  storage.vault.lock();
  mend();
  // Whoever reads the device has it as well.
  expect((await storage.log.read('enc-a')).entries).toHaveLength(4);
  await storage.log.append(batchOf('enc-a', 'cmd-4', 4, 1, rowAfter('ends')));
  expect(storage.health().notices).not.toContain('slotNotWiped');
  expect([...(disk.files.get('keys.slot')?.written ?? [])].some((byte) => byte !== 0)).toBe(false);
});

it.each([
  ['that the office opened', true],
  ['that another page has ended', false],
] as const)(
  'a key %s was seen to be in no slot: nothing is wiped, and nothing said of it',
  async (_, opened) => {
    const { world, live } = await isOver();
    const { storage } = opened ? await openPage(world) : live;
    await storage.vault.unlock(PASSPHRASE);
    // Where another encounter begins, the slots are looked into.
    await storage.log.append(batchOf('enc-b', 'cmd-b', 0, 1));
    expect((await storage.log.read('enc-a')).entries).toHaveLength(2);
    breakSlots(world);
    await storage.log.append(batchOf('enc-a', 'cmd-2', 2, 1, rowAfter('ends')));
    expect(storage.health().notices).toEqual([]);
  },
);
