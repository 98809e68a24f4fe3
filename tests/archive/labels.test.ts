import { describe, expect, it } from 'vitest';
import type { Storage } from '../../src/session/log';
import { batch, Device } from '../storage/device';
import { protectedDevice, unlocked } from '../storage/protected';
import { backupOf, offered, sameOffice } from './tablets';

const CALLED = '三軒茶屋の件';

/** A tablet of a protected office with one encounter of a matter that has a name. */
async function named(): Promise<Device> {
  const device = await protectedDevice();
  const { matters, log } = await device.open();
  await matters.note('m1', { label: CALLED });
  await log.append(batch(0, 2, {}, { matter: 'm1' }));
  await log.append(batch(2, 1, {}, { matter: 'm1', endedAt: 9, stage: 'aftermath' }));
  return device;
}

const taken = async (into: Storage, backup: Uint8Array<ArrayBuffer>) =>
  offered(await into.archive.read(backup)).place();
const labels = async ({ matters }: Storage) =>
  (await matters.recent(9)).map(({ id, label }) => [id, label]);

describe('what the office calls a matter', () => {
  it('comes with a later backup, when the first one was made while the key was shut', async () => {
    const first = await named();
    const second = await unlocked(await sameOffice(first));
    await taken(second, await backupOf(await first.open(), true));
    expect(await labels(second)).toEqual([['m1', '']]);
    await taken(second, await backupOf(await unlocked(first), true));
    expect(await labels(second)).toEqual([['m1', CALLED]]);
  });

  it('comes also where an earlier version took over an empty one', async () => {
    const first = await named();
    const second = await unlocked(await sameOffice(first));
    await second.matters.note('m1', { label: '' });
    await taken(second, await backupOf(await unlocked(first), true));
    expect(await labels(second)).toEqual([['m1', CALLED]]);
  });

  it('stays as it is here, whatever a backup says', async () => {
    const first = await named();
    const second = await sameOffice(first);
    await (await second.open()).matters.note('m1', { label: '別の呼び名' });
    await taken(await unlocked(second), await backupOf(await first.open(), true));
    await taken(await unlocked(second), await backupOf(await unlocked(first), true));
    expect(await labels(await unlocked(second))).toEqual([['m1', '別の呼び名']]);
  });

  it('is not written over behind a key that is shut', async () => {
    const device = await protectedDevice();
    await (await device.open()).matters.note('m1', { label: CALLED });
    const plain = new Device();
    const { matters, log } = await plain.open();
    await matters.note('m1', { label: 'ほかの呼び名' });
    await log.append(batch(0, 2, { encounterId: 'enc-5' }, { matter: 'm1' }));
    await taken(await device.open(), await backupOf(await plain.open()));
    expect(await labels(await unlocked(device))).toEqual([['m1', CALLED]]);
  });
});
