import { expect, it } from 'vitest';
import { Disk } from '../faults/memory/disk';
import { batchOf, openPage, PASSPHRASE, protect, worldOn } from '../faults/memory/page';
import { rowAfter } from '../faults/memory/talks';

/** So many steps fail one after the other, in both stores, as while a disk stutters. */
const STUTTER = 7;

it.each(Array.from({ length: 14 }, (_, i) => i + 1))(
  'a page that cannot read from step %i of an append on begins no second key for a record that has one',
  async (from) => {
    const world = worldOn(new Disk());
    await protect(world);
    const first = await openPage(world);
    await first.storage.log.append(batchOf('enc-a', 'cmd-0', 0, 2));
    await first.storage.log.append(batchOf('enc-a', 'cmd-1', 2, 1, rowAfter('ends')));

    const shut = await openPage(world);
    let steps = 0;
    world.disk.before = () => {
      steps += 1;
      if (steps >= from && steps < from + STUTTER)
        throw new DOMException('stutter', 'UnknownError');
    };
    const batch = batchOf('enc-a', 'cmd-2', 3, 1, rowAfter('ends'));
    // Refused, it is sent again, as a session does.
    for (let tries = 0; tries < 4; tries += 1) await shut.storage.log.append(batch).catch(() => {});
    world.disk.before = () => undefined;
    expect(steps).toBeGreaterThanOrEqual(from);

    const { storage } = await openPage(world);
    await storage.vault.unlock(PASSPHRASE);
    const { entries, damage } = await storage.log.read('enc-a');
    expect(damage).toBeNull();
    expect(entries.slice(0, 3).map(({ cmdId }) => cmdId)).toEqual(['cmd-0', 'cmd-0', 'cmd-1']);
  },
);
