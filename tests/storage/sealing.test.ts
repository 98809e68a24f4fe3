import { describe, expect, it } from 'vitest';
import { fromBase64 } from '../../src/storage/seal/base64';
import { batch, Device, entry } from './device';
import { everything, PASSPHRASE, protect, protectedDevice, unlocked } from './protected';

const SAID = '「殺すぞ」世田谷太郎';
const talk = (seq: number, length = 1) => batch(seq, length, { data: { text: SAID } });
/** Nobody is there any more. */
const over = { endedAt: 1_760_000_000_000, stage: 'aftermath' };

describe('a protected device', () => {
  it('writes noise and reads what was said, without a password while somebody is there', async () => {
    const device = await protectedDevice();
    const { log } = await device.open();
    await log.append(talk(0, 2));
    await log.append(talk(2));
    const later = await device.open();
    expect(later.vault.state()).toBe('locked');
    const stored = await later.log.read('enc-1');
    expect(stored).toMatchObject({
      damage: null,
      entries: talk(0, 3).entries.map(({ data }) => ({ data })),
    });
    expect(stored.locked).toBeUndefined();
    expect((await later.log.append(talk(3))).count).toBe(4);
    const all = await everything(device);
    for (const word of [SAID, '世田谷', '殺す', '山田', 'note.written', 'cmd-']) {
      expect(all).not.toContain(word);
    }
  });

  it('overwrites the open copy of the key when nobody is there, and then asks for the office', async () => {
    const device = await protectedDevice();
    const { log } = await device.open();
    await log.append(talk(0));
    const slot = device.folder.bytes('keys.slot').slice(0, 96);
    const key = slot.slice(64, 96);
    expect(key.some((byte) => byte !== 0)).toBe(true);
    await log.append(batch(1, 1, {}, over));
    expect(device.folder.bytes('keys.slot').every((byte) => byte === 0)).toBe(true);
    // The page on which the talk ended goes on.
    expect((await log.read('enc-1')).entries).toHaveLength(2);
    expect((await log.append(batch(2, 1, {}, over))).count).toBe(3);

    const later = await device.open();
    const shut = await later.log.read('enc-1');
    expect(shut).toMatchObject({ entries: [], damage: null, locked: 'locked' });
    await expect(later.log.append(batch(3, 1, {}, over))).rejects.toMatchObject({
      kind: 'storage',
    });
    expect((await later.vault.unlock(PASSPHRASE)).kind).toBe('open');
    expect((await later.log.read('enc-1')).entries).toHaveLength(3);
    expect((await later.log.append(batch(3, 1, {}, over))).count).toBe(4);
    later.vault.lock();
    expect(await later.log.read('enc-1')).toMatchObject({ entries: [], locked: 'locked' });
  });

  it('puts the key back when the talk goes on after all', async () => {
    const device = await protectedDevice();
    const { log } = await device.open();
    await log.append(talk(0));
    await log.append(batch(1, 1, {}, over));
    await log.append(batch(2, 1, { type: 'entry.withdrawn' }));
    expect((await (await device.open()).log.read('enc-1')).entries).toHaveLength(3);
  });

  it('closes at the next start what a crash has left open', async () => {
    const device = await protectedDevice();
    const { log } = await device.open();
    await log.append(talk(0));
    const slot = device.folder.bytes('keys.slot');
    await log.append(batch(1, 1, {}, over));
    device.folder.files.set('keys.slot', slot);
    const later = await device.open();
    await later.log.listOpen(1);
    expect(device.folder.bytes('keys.slot').every((byte) => byte === 0)).toBe(true);
    expect(await later.log.read('enc-1')).toMatchObject({ locked: 'locked' });
  });

  it('tells number, date, channel and stage of what is shut, and all of what is live', async () => {
    const device = await protectedDevice();
    const { log } = await device.open();
    const told = { matter: 'm1', visit: 'repeated', openTasks: 3, dueAt: 1_760_000_900_000 };
    await log.append(batch(0, 1, {}, { ...told }));
    await log.append(batch(0, 1, { encounterId: 'enc-2' }, { ...told, ...over }));
    const [raw] = (await device.rows((_, index) => index.getAll())) as Record<string, unknown>[];
    const { encounterId: _, caseNumber, box, key, count, head, startedAt, ...clear } = raw ?? {};
    expect(caseNumber).toBeGreaterThanOrEqual(100_000);
    expect([typeof box, typeof key, count, typeof head]).toEqual(['string', 'string', 1, 'string']);
    expect((Number(startedAt) + 540 * 60_000) % 86_400_000).toBe(0);
    expect(clear).toEqual({
      mode: 'live',
      channel: 'counter',
      visit: '',
      stage: 'hearing.listen',
      open: 1,
      updatedAt: startedAt,
      endedAt: null,
      dueAt: null,
      matter: null,
      openTasks: 0,
    });
    const rows = await (await device.open()).log.listOpen(9);
    expect(rows.find((row) => row.encounterId === 'enc-1')).toMatchObject(told);
    const shut = rows.find((row) => row.encounterId === 'enc-2');
    expect(shut).toMatchObject({ locked: true, matter: null, channel: 'counter', openTasks: 0 });
    const open = await unlocked(device);
    expect((await open.log.listMatter('m1', 9)).map((row) => row.encounterId).sort()).toEqual([
      'enc-1',
      'enc-2',
    ]);
  });

  it('seals drafts and labels: labels can be written while locked and not read', async () => {
    const device = await protectedDevice();
    const { drafts, matters, log } = await device.open();
    await drafts.put('enc-1', 'note', SAID);
    await log.append(talk(0));
    await drafts.put('enc-1', 'note', `${SAID}！`);
    const used = Date.UTC(2026, 9, 1, 4, 56, 7);
    await matters.note('m1', { label: '世田谷 太郎', usedAt: used });
    const later = await device.open();
    expect(await later.matters.recent(9)).toMatchObject([{ usedAt: Date.UTC(2026, 9, 1) }]);
    expect(await everything(device)).not.toContain(String(used));
    expect(await later.drafts.all('enc-1')).toEqual({ note: `${SAID}！` });
    expect(await later.matters.recent(9)).toMatchObject([{ number: 1, label: '' }]);
    expect(await everything(device)).not.toMatch(/世田谷|太郎|殺す/);
    const open = await unlocked(device);
    expect(await open.matters.recent(9)).toMatchObject([{ label: '世田谷 太郎' }]);
    open.vault.lock();
    expect(await open.matters.recent(9)).toMatchObject([{ label: '' }]);
  });

  it('never uses a nonce twice, and binds each box to its place', async () => {
    const device = await protectedDevice();
    const { log } = await device.open();
    for (let seq = 0; seq < 50; seq += 2) await log.append(talk(seq, 2));
    const rows = (await device.rows((entries) => entries.getAll())) as { bytes: string }[];
    const boxes = rows.map(({ bytes }) => JSON.parse(bytes).box as string);
    const nonces = boxes.map((box) => fromBase64(box).slice(0, 12).join());
    expect(new Set(nonces).size).toBe(50);
    expect(new Set(rows.map(({ bytes }) => JSON.parse(bytes).commit)).size).toBe(50);
  });

  it('goes on recording when age does not start, and seals the key later', async () => {
    const device = await protectedDevice();
    const storage = await device.open({ spawnAge: () => null });
    expect((await storage.log.append(talk(0))).count).toBe(1);
    expect(storage.health().notices).toEqual(['keyNotSealed']);
    await storage.log.append(batch(1, 1, {}, over));
    expect(storage.health().notices).toEqual(['keyNotSealed', 'slotNotWiped']);
    expect(device.folder.bytes('keys.slot').some((byte) => byte !== 0)).toBe(true);
    // The next start seals it, though nobody writes on: it may be closed.
    const later = await device.open();
    expect(await later.log.read('enc-1')).toMatchObject({ entries: [], locked: 'locked' });
    expect(device.folder.bytes('keys.slot').every((byte) => byte === 0)).toBe(true);
    expect(later.health().notices).toEqual([]);
    expect((await (await unlocked(device)).log.read('enc-1')).entries).toHaveLength(2);
  });

  it('says not saved when a key can be kept nowhere', async () => {
    const device = await protectedDevice();
    const { log } = await device.open({ spawnAge: () => null, spawnJournal: () => null });
    await expect(log.append(talk(0))).rejects.toMatchObject({ kind: 'storage' });
  });

  it('works on without the slot, and says that a crash will ask for the office', async () => {
    const device = await protectedDevice();
    const storage = await device.open({ spawnJournal: () => null });
    await storage.log.append(talk(0));
    expect(storage.health().notices).toEqual(['opfsRefused', 'slotRefused']);
    expect(await (await device.open()).log.read('enc-1')).toMatchObject({ locked: 'locked' });
    expect((await (await unlocked(device)).log.read('enc-1')).entries).toHaveLength(1);
  });

  it('keeps what was written before, sealed, with its old chain inside', async () => {
    const device = new Device();
    const { log, drafts, matters } = await device.open();
    await log.append(talk(0, 3));
    await log.append(batch(3, 1, {}, over));
    await log.append(batch(0, 2, { encounterId: 'old' }, { open: 0, ...over, matter: 'm1' }));
    await drafts.put('enc-1', 'note', SAID);
    await drafts.put('never', 'note', SAID);
    const used = Date.UTC(2026, 9, 1, 4, 56, 7);
    await matters.note('m1', { label: SAID, usedAt: used });
    await matters.note('m2', { usedAt: used });
    const before = (await log.read('enc-1')).entries;
    await protect(device);
    expect(await everything(device)).not.toMatch(/世田谷|殺す|山田/);
    expect(await everything(device)).not.toContain(String(used));
    expect([...device.folder.files.keys()].filter((name) => name.includes('journal'))).toEqual([
      'journal-000002.log',
    ]);
    const later = await unlocked(device);
    expect(await later.log.read('enc-1')).toMatchObject({ entries: before, damage: null });
    expect((await later.log.read('old')).entries).toHaveLength(2);
    expect(await later.drafts.all('enc-1')).toEqual({ note: SAID });
    expect(await later.matters.known(['m1'])).toMatchObject([{ label: SAID }]);
    expect(later.health()).toMatchObject({ notices: [], repairs: [] });
    expect((await later.log.append(batch(4, 1, {}, over))).count).toBe(5);
    expect(entry(0).data).not.toEqual(before[0]?.data);
  });
});
