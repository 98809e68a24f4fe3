import { describe, expect, it } from 'vitest';
import { batch } from './device';
import { PASSPHRASE, protectedDevice } from './protected';

const SAID = '世田谷 三郎';
const over = { endedAt: 9, stage: 'aftermath' };

/** Two pages of a protected device: the first begins a talk, the second goes on with it and ends it. */
async function ended() {
  const device = await protectedDevice();
  const first = await device.open();
  await first.log.append(batch(0, 2, { data: { text: SAID } }));
  const second = await device.open();
  await second.log.read('enc-1');
  await second.log.append(batch(2, 1, {}, over));
  return { device, first, second };
}

describe('a second page', () => {
  it('forgets at its next lock the key of a talk that the other one ended', async () => {
    const { first, second } = await ended();
    expect((await first.log.read('enc-1')).entries).toHaveLength(3);
    expect((await first.vault.unlock(PASSPHRASE)).kind).toBe('open');
    first.vault.lock();
    expect(await first.log.read('enc-1')).toMatchObject({ entries: [], locked: 'locked' });
    expect(await first.log.listOpen(9)).toMatchObject([{ locked: true }]);
    // The page on which it ended keeps it until it locks itself.
    expect((await second.log.read('enc-1')).entries).toHaveLength(3);
    second.vault.lock();
    expect(await second.log.read('enc-1')).toMatchObject({ locked: 'locked' });
  });

  it('does so with nobody to tell it, and although the key was never opened', async () => {
    const { device, first } = await ended();
    device.told.clear();
    first.vault.lock();
    expect(await first.log.read('enc-1')).toMatchObject({ entries: [], locked: 'locked' });
  });

  it('keeps the key of what is live through every lock', async () => {
    const device = await protectedDevice();
    const first = await device.open();
    await first.log.append(batch(0));
    const second = await device.open();
    await second.log.read('enc-1');
    await second.vault.lockAll();
    expect((await first.log.append(batch(1))).count).toBe(2);
    expect((await second.log.read('enc-1')).entries).toHaveLength(2);
    // Slots that cannot be read take no key away from whoever is there.
    device.folder.before = () => {
      throw new DOMException('refused', 'UnknownError');
    };
    first.vault.lock();
    const { entries } = await first.log.read('enc-1');
    device.folder.before = () => undefined;
    expect(entries).toHaveLength(2);
  });

  it('shuts the office’s key on every page when somebody says so, and on its own when nobody is there', async () => {
    const { first, second } = await ended();
    const heard: string[] = [];
    for (const { vault } of [first, second]) await vault.unlock(PASSPHRASE);
    first.vault.onChange(() => heard.push(first.vault.state()));
    second.vault.lock();
    expect([first.vault.state(), second.vault.state()]).toEqual(['open', 'locked']);
    await second.vault.lockAll();
    expect([first.vault.state(), heard]).toEqual(['locked', ['locked']]);
    expect(await first.log.read('enc-1')).toMatchObject({ locked: 'locked' });
  });

  it('puts the key back when the talk goes on after all on the first one', async () => {
    const { device, first } = await ended();
    await first.log.append(batch(3, 1, { type: 'entry.withdrawn' }));
    expect((await (await device.open()).log.read('enc-1')).entries).toHaveLength(4);
  });
});
