import { expect, it } from 'vitest';
import { Disk } from '../faults/memory/disk';
import { Office } from '../faults/memory/office';
import { batchOf, openPage, PASSPHRASE, protect, worldOn } from '../faults/memory/page';
import { rowAfter } from '../faults/memory/talks';

const FAILS = new DOMException('stutter', 'UnknownError');

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
  await storage.log.append(batchOf('enc-a', 'cmd-1', 1, 1, rowAfter('ends')));
  expect(await office.liesOpen(disk, 'enc-a')).toBe(false);
});

it('a slot that could not be read when the page began is wiped when the talk ends', async () => {
  const disk = new Disk();
  const world = worldOn(disk);
  const office = new Office(await protect(world));
  await (await openPage(world)).storage.log.append(batchOf('enc-a', 'cmd-0', 0, 1));
  const open = world.files.getFileHandle.bind(world.files);
  world.files.getFileHandle = async (name, options) => {
    if (name === 'keys.slot') throw FAILS;
    return open(name, options);
  };
  const { storage } = await openPage(world);
  await storage.vault.unlock(PASSPHRASE);
  await storage.log.read('enc-a');
  world.files.getFileHandle = open;
  await storage.log.append(batchOf('enc-a', 'cmd-1', 1, 1, rowAfter('ends')));
  expect(await office.liesOpen(disk, 'enc-a')).toBe(false);
});
