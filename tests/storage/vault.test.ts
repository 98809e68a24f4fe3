import { describe, expect, it } from 'vitest';
import { passphraseProblem, plainPassphrase } from '../../src/session/passphrase';
import { waitAfter } from '../../src/storage/seal/office';
import { cutOff } from './cutOff';
import { batch, Device } from './device';
import { everything, PASSPHRASE, protect, protectedDevice, unlocked } from './protected';

const over = { endedAt: 9, stage: 'aftermath' };
const SAID = '世田谷 太郎';
/** What is said to four wrong passphrases in a row. */
const SLOWED = [
  { kind: 'wrong', count: 1, wait: 0 },
  { kind: 'wrong', count: 2, wait: 0 },
  { kind: 'wrong', count: 3, wait: 2_000 },
  { kind: 'wait', wait: 2_000 },
];

async function withRecord(device = new Device()): Promise<Device> {
  const { log } = await device.open();
  await log.append(batch(0, 2, { data: { text: SAID } }, over));
  return device;
}

describe('the office’s key', () => {
  it('takes no short passphrase, and any width of the same letters', async () => {
    const device = new Device();
    const { vault } = await device.open();
    expect(passphraseProblem('fourteen chars', 'fourteen chars')).toBe('short');
    expect(passphraseProblem('ｆｉｆｔｅｅｎ chars!!', 'fifteen chars!?')).toBe('differs');
    expect(passphraseProblem('ｆｉｆｔｅｅｎ chars!!', 'fifteen chars!!')).toBeNull();
    expect(vault.state()).toBe('off');
    const made = await vault.make(plainPassphrase('ｆｉｆｔｅｅｎ chars!!'));
    expect(made?.recipient).toMatch(/^age1[0-9a-z]{58}$/);
    expect(made?.identity).toMatch(/^AGE-SECRET-KEY-1[0-9A-Z]{58}$/);
    if (made) expect(await vault.protect(made)).toEqual({ kind: 'done', sealed: 0, left: 0 });
    const later = (await device.open()).vault;
    expect(await later.unlock('fifteen chars!!')).toEqual({ kind: 'open' });
  });

  it('counts wrong passphrases over pages, says so, and makes the next one wait', async () => {
    const device = await withRecord(await protectedDevice());
    const said: unknown[] = [];
    for (let i = 0; i < 4; i += 1) {
      const { vault } = await device.open();
      said.push(await vault.unlock('not the passphrase'));
    }
    expect(said).toEqual(SLOWED);
    const { vault } = await device.open();
    expect(await vault.unlock(PASSPHRASE)).toEqual({ kind: 'wait', wait: 2_000 });
    device.clock += 2_001;
    expect(await vault.unlock(PASSPHRASE)).toEqual({ kind: 'open' });
    vault.lock();
    expect(await vault.unlock('wrong again, sorry')).toMatchObject({ count: 1, wait: 0 });
    expect([0, 2, 3, 4, 5, 99].map(waitAfter)).toEqual([0, 0, 2_000, 4_000, 8_000, 300_000]);
  });

  it('lets nobody wait longer because the clock was set back', async () => {
    const device = await withRecord(await protectedDevice());
    device.clock += 3 * 86_400_000;
    for (let i = 0; i < 3; i += 1) await (await device.open()).vault.unlock('not the passphrase');
    device.clock -= 3 * 86_400_000;
    const { vault } = await device.open();
    expect(await vault.unlock(PASSPHRASE)).toEqual({ kind: 'wait', wait: 2_000 });
  });

  it('opens with what stands on paper, and says when that is another office’s', async () => {
    const device = new Device();
    const identity = await protect(device);
    await withRecord(device);
    const { vault, log } = await device.open();
    const foreign = await (await new Device().open()).vault.make(PASSPHRASE);
    expect(await vault.unlockWith(foreign?.identity ?? '')).toEqual({ kind: 'foreign' });
    expect(await vault.unlockWith(identity.replace(/.$/, 'B'))).toEqual({ kind: 'damaged' });
    expect(await vault.unlockWith('')).toEqual({ kind: 'damaged' });
    expect(vault.state()).toBe('locked');
    expect(await vault.unlockWith(` ${identity.toLowerCase()}\n`)).toEqual({ kind: 'open' });
    expect((await log.read('enc-1')).entries).toHaveLength(2);
  });

  it('changes its passphrase only while it is open; the old file on the device is gone', async () => {
    const device = await protectedDevice();
    const { vault } = await device.open();
    const old = vault.recoveryFile() ?? '';
    expect(await vault.changePassphrase('another passphrase')).toBe(false);
    await vault.unlock(PASSPHRASE);
    expect(await vault.changePassphrase('another passphrase')).toBe(true);
    const later = (await device.open()).vault;
    expect(await later.unlock(PASSPHRASE)).toMatchObject({ kind: 'wrong' });
    expect(await later.unlock('another passphrase')).toEqual({ kind: 'open' });
    expect(await everything(device)).not.toContain(JSON.stringify(old).slice(60, 200));
  });

  it('is taken over from another tablet’s recovery file', async () => {
    const first = await protectedDevice();
    const file = (await first.open()).vault.recoveryFile() ?? '';
    const second = await withRecord();
    const { vault } = await second.open();
    expect(await vault.takeFile(file, 'not the passphrase')).toMatchObject({ kind: 'wrong' });
    expect(await vault.takeFile(file.slice(0, 200), PASSPHRASE)).toEqual({ kind: 'damaged' });
    const taken = await vault.takeFile(file, PASSPHRASE);
    if (!('recipient' in taken)) throw new Error(taken.kind);
    expect(await vault.protect(taken)).toMatchObject({ kind: 'done', sealed: 1 });
    expect((await second.open()).vault.office()?.recipient).toBe(
      (await first.open()).vault.office()?.recipient,
    );
  });

  it('of another tablet is not guessed any faster than its own: counted over pages, with the same waits', async () => {
    const file = (await (await protectedDevice()).open()).vault.recoveryFile() ?? '';
    const device = new Device();
    const take = async (passphrase: string) =>
      (await device.open()).vault.takeFile(file, passphrase);
    const said: unknown[] = [];
    for (let i = 0; i < 4; i += 1) said.push(await take('not the passphrase'));
    expect(said).toEqual(SLOWED);
    expect(await take(PASSPHRASE)).toEqual({ kind: 'wait', wait: 2_000 });
    device.clock += 2_001;
    expect(await take('no recovery file either')).toEqual({ kind: 'wrong', count: 4, wait: 4_000 });
    device.clock += 4_001;
    expect(await take(PASSPHRASE)).toHaveProperty('recipient');
    expect(await take('wrong again, sorry')).toEqual({ kind: 'wrong', count: 1, wait: 0 });
    // What is no recovery file guesses nothing.
    const { vault } = await device.open();
    expect(await vault.takeFile('no file', PASSPHRASE)).toEqual({ kind: 'damaged' });
    expect(await take('wrong again, sorry')).toMatchObject({ count: 2 });
  });

  it('is known to be missing: nothing is written in the clear, and a recovery file mends it', async () => {
    const device = await withRecord(await protectedDevice());
    const file = (await device.open()).vault.recoveryFile() ?? '';
    for (const name of [...device.folder.files.keys()]) {
      if (name.startsWith('office')) device.folder.files.delete(name);
    }
    const database = device.factory;
    const tx = await new Promise<IDBTransaction>((resolve) => {
      const request = database.open('kizen');
      request.onsuccess = () => resolve(request.result.transaction('settings', 'readwrite'));
    });
    tx.objectStore('settings').clear();
    await new Promise((resolve) => {
      tx.oncomplete = resolve;
    });
    tx.db.close();
    const lost = await device.open();
    expect(lost.vault.state()).toBe('locked');
    expect(await lost.vault.unlock(PASSPHRASE)).toEqual({ kind: 'failed' });
    await lost.log.append(batch(0, 1, { encounterId: 'enc-2', data: { text: SAID } }));
    expect(lost.health().notices).toContain('keyNotSealed');
    expect(await everything(device)).not.toContain(SAID);
    await lost.log.append(batch(1, 1, { encounterId: 'enc-2' }, over));
    const taken = await lost.vault.takeFile(file, PASSPHRASE);
    if (!('recipient' in taken)) throw new Error(taken.kind);
    expect(await lost.vault.protect(taken)).toMatchObject({ kind: 'done' });
    const mended = await unlocked(device);
    expect((await mended.log.read('enc-1')).entries).toHaveLength(2);
    expect((await mended.log.read('enc-2')).entries).toHaveLength(2);
  });
});

describe('turning protection on', () => {
  it('waits for other pages and for encounters that are live', async () => {
    const device = new Device();
    const { vault, log } = await device.open({ pages: async () => 2 });
    const made = await vault.make(PASSPHRASE);
    if (made === null) throw new Error('not made');
    expect(await vault.protect(made)).toEqual({ kind: 'otherTab' });
    await log.append(batch(0));
    expect(await (await device.open()).vault.protect(made)).toEqual({ kind: 'live' });
    expect((await device.open()).vault.state()).toBe('off');
  });

  it('cut off at any step, it goes on at the next start and loses nothing', async () => {
    let walked = 0;
    for (let n = 1; n < 400; n += 1) {
      const device = await withRecord();
      await (await device.open()).log.append(batch(0, 1, { encounterId: 'b' }, over));
      const { vault } = await device.open();
      const made = await vault.make(PASSPHRASE);
      if (made === null) throw new Error('not made');
      const { heal } = cutOff(device, n);
      const done = await vault.protect(made);
      heal();
      const later = await device.open();
      if (later.vault.state() === 'off') {
        // The intent was never kept: everything is as it was.
        expect((await later.log.read('enc-1')).entries).toHaveLength(2);
      } else {
        await later.log.listOpen(1);
        expect(await everything(device)).not.toContain(SAID);
        const open = await unlocked(device);
        for (const [id, length] of [
          ['enc-1', 2],
          ['b', 1],
        ] as const) {
          const { entries, damage } = await open.log.read(id);
          expect([entries.length, damage]).toEqual([length, null]);
        }
        expect(later.health().repairs).toEqual([]);
      }
      if (done.kind === 'done') break;
      walked += 1;
    }
    expect(walked).toBeGreaterThan(25);
  });

  it('seals no log that is damaged, and says how many', async () => {
    const device = await withRecord();
    await device.rows((entries) => entries.delete(['enc-1', 0]));
    device.folder.files.clear();
    const { vault } = await device.open();
    const made = await vault.make(PASSPHRASE);
    if (made === null) throw new Error('not made');
    expect(await vault.protect(made)).toEqual({ kind: 'done', sealed: 0, left: 1 });
  });
});

describe('sealed lines', () => {
  it('a change of any byte of a line is found without a key', async () => {
    const device = await protectedDevice();
    const alone = { spawnJournal: () => null };
    await (await device.open(alone)).log.append(batch(0, 2));
    const [line] = await device.rows((entries) => entries.getAll());
    let walked = 0;
    for (let i = 0; i < line.bytes.length; i += 7) {
      const bytes = `${line.bytes.slice(0, i)}${line.bytes[i] === 'A' ? 'B' : 'A'}${line.bytes.slice(i + 1)}`;
      await device.rows((entries) => entries.put({ ...line, bytes }));
      expect((await (await device.open(alone)).log.read('enc-1')).damage).not.toBeNull();
      walked += 1;
    }
    expect(walked).toBeGreaterThan(100);
  });

  it('a lost database is rebuilt from the files without a key', async () => {
    const device = await withRecord(await protectedDevice());
    device.factory = new IDBFactory();
    const storage = await device.open();
    expect(storage.health().notices).toEqual(['browserLostData']);
    expect(storage.health().repairs).toHaveLength(1);
    expect((await (await unlocked(device)).log.read('enc-1')).entries).toHaveLength(2);
  });
});
