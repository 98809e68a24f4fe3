import { describe, expect, it } from 'vitest';
import { batch, Device } from './device';
import { everything, PASSPHRASE, protectedDevice, unlocked } from './protected';

const SAID = '世田谷 次郎';
const talk = (seq: number, encounterId = 'enc-1') =>
  batch(seq, 1, { encounterId, data: { text: SAID } });

/** A page that was there before protection, and another one that turns it on. */
async function besideAnother() {
  const device = new Device();
  const old = await device.open();
  const { vault } = await device.open();
  const made = await vault.make(PASSPHRASE);
  if (made === null) throw new Error('not made');
  expect(await vault.protect(made)).toMatchObject({ kind: 'done' });
  return { device, old };
}

describe('a page from before protection', () => {
  it('writes nothing in the clear any more: no line, no draft', async () => {
    const { device, old } = await besideAnother();
    await expect(old.log.append(talk(0))).rejects.toMatchObject({ kind: 'storage' });
    await old.drafts.put('enc-1', 'note', SAID);
    expect(await old.drafts.all('enc-1')).toEqual({ note: SAID });
    expect(await everything(device)).not.toContain(SAID);
    expect(await device.rows((entries) => entries.getAll())).toEqual([]);
  });

  it('is the page itself that has turned it on, too', async () => {
    const device = new Device();
    const { log, vault } = await device.open();
    const made = await vault.make(PASSPHRASE);
    if (made === null) throw new Error('not made');
    await vault.protect(made);
    await expect(log.append(talk(0))).rejects.toMatchObject({ kind: 'storage' });
  });

  it('that wrote all the same: the next start seals it, while somebody is there and afterwards', async () => {
    const { device, old } = await besideAnother();
    // It could not know: its mark is gone.
    device.marks.delete('kizen-sealed');
    await old.log.append(talk(0));
    await old.log.append(
      batch(0, 1, { encounterId: 'enc-2', data: { text: SAID } }, { endedAt: 9 }),
    );
    await old.matters.note('m1', { label: SAID });
    expect(await everything(device)).toContain(SAID);
    const next = await device.open();
    expect(await everything(device)).not.toContain(SAID);
    expect(next.health().notices).toEqual([]);
    // Whoever is there goes on without a password; what is over is shut.
    expect((await next.log.append(talk(1))).count).toBe(2);
    expect(await next.log.read('enc-2')).toMatchObject({ locked: 'locked' });
    const open = await unlocked(device);
    for (const [id, length] of [
      ['enc-1', 2],
      ['enc-2', 1],
    ] as const) {
      const { entries, damage } = await open.log.read(id);
      expect([entries.length, entries[0]?.data, damage]).toEqual([length, { text: SAID }, null]);
    }
    expect(await open.matters.known(['m1'])).toMatchObject([{ label: SAID }]);
    expect((await open.log.append(talk(2))).count).toBe(3);
  });

  it('nothing is written anew where nothing lies open', async () => {
    const device = await protectedDevice();
    await (await device.open()).log.append(talk(0));
    const before = [...device.folder.files.keys()];
    await device.open();
    expect([...device.folder.files.keys()]).toEqual(before);
  });

  it('says so at every start when a damaged log cannot be sealed', async () => {
    const { device, old } = await besideAnother();
    device.marks.delete('kizen-sealed');
    await old.log.append(talk(0));
    await old.log.append(talk(1));
    await device.rows((entries) => entries.delete(['enc-1', 0]));
    device.folder.files.clear();
    for (let start = 0; start < 2; start += 1) {
      expect((await device.open()).health().notices).toContain('notAllSealed');
    }
  });
});
