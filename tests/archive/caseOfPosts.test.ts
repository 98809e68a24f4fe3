import { describe, expect, it } from 'vitest';
import { goneOf } from '../../src/app/useMatterOf';
import { ONLINE_ABUSE } from '../../src/session/onlineAbuseFlow';
import { Session } from '../../src/session/session';
import { judge } from '../../src/verifier/judge';
import { head, openSession } from '../session/support';
import { Device } from '../storage/device';
import { everything, PASSPHRASE, protect, protectedDevice, unlocked } from '../storage/protected';
import {
  BEGUN,
  ENCOUNTER,
  ID,
  KEPT,
  LENGTH,
  LINK,
  OUTSIDE,
  SAID,
  TELLING,
  TITLE,
  written,
} from './posts';
import {
  backupOf,
  confirmed,
  fates,
  live,
  offered,
  over,
  sameOffice,
  slotIsEmpty,
} from './tablets';

const DAY = 86_400_000;

const rowsOf = async (device: Device) =>
  (await device.rows((_, index) => index.getAll())) as Record<string, unknown>[];
describe('投稿の件を封じる', () => {
  it('書くと雑音だけが残り、鍵はどこにも開いて置かれない。索引は番号・日・窓口・段階だけ', async () => {
    const device = await protectedDevice();
    const storage = await device.open();
    await written(storage);
    await storage.drafts.put(ID, 'evidence.recorded.address', LINK);
    const all = await everything(device);
    expect([...SAID, ...TELLING].filter((word) => all.includes(word))).toEqual([]);
    expect(slotIsEmpty(device)).toBe(true);
    const [row = {}, ...others] = await rowsOf(device);
    expect(others).toEqual([]);
    const { box, key, count, head: end, caseNumber, startedAt, updatedAt, ...clear } = row;
    expect([typeof box, typeof key, typeof end, count]).toEqual([
      'string',
      'string',
      'string',
      LENGTH,
    ]);
    expect(caseNumber).toBeGreaterThanOrEqual(100_000);
    expect([startedAt, updatedAt].map((at) => (Number(at) + 540 * 60_000) % DAY)).toEqual([0, 0]);
    expect(clear).toEqual({
      encounterId: ID,
      mode: 'live',
      channel: 'online',
      visit: '',
      stage: 'handling',
      open: 1,
      endedAt: null,
      dueAt: null,
      matter: null,
      openTasks: 0,
    });
  });

  it('書いた画面は続けられ、新しい画面では職場の鍵で開く', async () => {
    const device = await protectedDevice();
    const first = await device.open();
    await written(first);
    await written(first, [[{ type: 'facts.established', data: { text: TITLE } }]]);
    const later = await device.open();
    expect(await later.log.read(ID)).toMatchObject({ entries: [], locked: 'locked' });
    expect(await later.drafts.all(ID)).toEqual({});
    const [shut] = await later.log.listOpen(9);
    expect(shut).toMatchObject({
      locked: true,
      channel: 'online',
      stage: 'handling',
      matter: null,
    });
    expect((await later.vault.unlock(PASSPHRASE)).kind).toBe('open');
    const [open] = await later.log.listOpen(9);
    expect(open).toMatchObject({ matter: 'matter-of-the-case', openTasks: expect.any(Number) });
    expect(open?.locked).toBeUndefined();
    expect(open?.endedAt).toBe(open?.startedAt);
    expect((await later.log.read(ID)).entries).toHaveLength(LENGTH + 1);
    await written(later, [[{ type: 'note.written', data: { text: KEPT } }]]);
    later.vault.lock();
    expect(await later.log.read(ID)).toMatchObject({ entries: [], locked: 'locked' });
  });

  it('保護を始めるのを、開いている件は妨げない。前に書いたものも封じる', async () => {
    const device = new Device();
    const storage = await device.open();
    await written(storage);
    await storage.drafts.put(ID, 'note', TITLE);
    expect(await everything(device)).toContain(LINK);
    await protect(device);
    const all = await everything(device);
    expect([...SAID, ...TELLING].filter((word) => all.includes(word))).toEqual([]);
    const open = await unlocked(device);
    expect((await open.log.read(ID)).entries).toHaveLength(LENGTH);
    expect(await open.drafts.all(ID)).toEqual({ note: TITLE });
    await written(open, [[{ type: 'note.written', data: { text: KEPT } }]]);
  });
});

describe('投稿の件の控えと引渡し', () => {
  it.each([false, true])('控えから同じ職場の端末に戻る（age で封じる：%s）', async (sealed) => {
    const first = await protectedDevice();
    await written(await first.open());
    const storage = await unlocked(first);
    const backup = await backupOf(storage, sealed);
    const text = new TextDecoder().decode(backup);
    expect(SAID.filter((word) => text.includes(word))).toEqual([]);
    const second = await unlocked(await sameOffice(first));
    const read = await second.archive.read(backup);
    expect(fates(read)).toEqual({ [ID]: 'new' });
    expect(offered(read).records).toMatchObject([{ channel: 'online', stage: 'handling' }]);
    expect(await offered(read).place()).toEqual([ID]);
    const session = await written(second, [[{ type: 'note.written', data: { text: KEPT } }]]);
    expect(session.now()).toMatchObject({ stateId: 'handling', readOnly: null });
    expect((await second.log.read(ID)).entries).toHaveLength(LENGTH + 1);
  });

  it('別の職場の端末へ、合言葉で引き渡せる。受け取った端末でも鍵は開いて置かれない', async () => {
    const storage = await (await protectedDevice()).open();
    await written(storage);
    const packed = await storage.archive.handOver(ID, '23456ACFHK');
    const device = await protectedDevice();
    const other = await device.open();
    const read = await other.archive.read(packed as Uint8Array<ArrayBuffer>, '23456ACFHK');
    expect(await offered(read).place()).toEqual([ID]);
    expect(slotIsEmpty(device)).toBe(true);
    expect((await other.log.read(ID)).entries).toHaveLength(LENGTH);
    expect(await (await device.open()).log.read(ID)).toMatchObject({ locked: 'locked' });
    const all = await everything(device);
    expect(SAID.filter((word) => all.includes(word))).toEqual([]);
  });

  it('照合ページが、控えと、題名と住所を伏せた写しを確かめる', async () => {
    const device = await protectedDevice();
    const storage = await device.open();
    await written(storage);
    const { head: end } = await storage.log.read(ID);
    const hidden = ['data.content', 'data.address', 'data.quote', 'data.record', 'data.ip'];
    const copy = await storage.archive.copy(
      ID,
      (_, path) => !hidden.includes(path) && path !== 'by.name' && path !== 'via.name',
    );
    const backup = new TextDecoder().decode(await backupOf(storage));
    for (const text of [backup, copy ?? '']) {
      const verdict = await judge(text);
      if (!verdict.ok) throw new Error(verdict.wrong);
      expect(verdict.chains.map(({ head: is, lines }) => [is, lines.length])).toEqual([
        [end, LENGTH],
      ]);
      expect([TITLE, LINK, ENCOUNTER, '田中'].filter((word) => text.includes(word))).toEqual([]);
    }
    expect(copy).toContain(KEPT);
    const touched = (copy ?? '').replace(KEPT, '共有フォルダ４番');
    expect(await judge(touched)).toMatchObject({ ok: false, wrong: 'changed' });
  });
});

describe('投稿の件を消す', () => {
  it.each([
    { name: '守られていない', make: async () => new Device() },
    { name: '守られた', make: protectedDevice },
  ])('$name端末：閉じて引渡しを確かめた件は消え、訪れた数には数えない', async ({ make }) => {
    const device = await make();
    const storage = await device.open();
    const { ports } = openSession({ log: storage.log, drafts: storage.drafts });
    const session = new Session(ONLINE_ABUSE, ID, ports, { entries: [], damage: null });
    session.report(BEGUN);
    session.report([OUTSIDE]);
    await expect.poll(() => session.now().save.status).toBe('saved');
    expect(session.now().stateId).toBe('closed');
    expect(await storage.log.listClosed(9)).toMatchObject([{ encounterId: ID, stage: 'closed' }]);
    const visit = { matter: 'matter-of-the-case' };
    const begun = live(0, 1, 'enc-1');
    await storage.log.append({ ...begun, index: { ...begun.index, ...visit } });
    const ended = over(1);
    await storage.log.append({ ...ended, index: { ...ended.index, ...visit } });
    for (const id of [ID, 'enc-1'])
      expect(await confirmed(storage, id, device.clock, 7)).toBe(true);
    expect(await storage.archive.purgeDue(device.clock + 7 * DAY - 1)).toBe(0);
    expect(await storage.archive.purgeDue(device.clock + 7 * DAY)).toBe(2);
    expect(await rowsOf(device)).toEqual([]);
    const all = await everything(device);
    expect([...SAID, 'post.discredit'].filter((word) => all.includes(word))).toEqual([]);
    const stones = await storage.archive.tombstones();
    expect(stones.map(({ encounterId, channel }) => [encounterId, channel]).sort()).toEqual([
      [ID, 'online'],
      ['enc-1', 'counter'],
    ]);
    const open = make === protectedDevice ? await unlocked(device) : storage;
    expect(await goneOf({ storage: open } as Parameters<typeof goneOf>[0], visit.matter)).toBe(1);
  });

  it('確かめたあとに開き直した件は消えない', async () => {
    const device = await protectedDevice();
    const storage = await device.open();
    const { ports } = openSession({ log: storage.log, drafts: storage.drafts });
    const session = new Session(ONLINE_ABUSE, ID, ports, { entries: [], damage: null });
    for (const tap of [BEGUN, [OUTSIDE]]) session.report(tap);
    await expect.poll(() => session.now().save.status).toBe('saved');
    await confirmed(storage, ID, device.clock, 1);
    session.report([{ type: 'case.reopened', data: { reason: '続きが見つかった' }, by: head }]);
    await expect.poll(() => session.now().save.pending).toBe(0);
    expect(await storage.archive.purgeDue(device.clock + DAY)).toBe(0);
    expect(await storage.archive.handovers()).toEqual([]);
    expect((await storage.log.read(ID)).entries).toHaveLength(5);
  });
});
