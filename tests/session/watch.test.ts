import { describe, expect, test } from 'vitest';
import { deadlinesOf } from '../../flows/encounter/deadlines';
import { heartbeatOf } from '../../src/app/device';
import { clockChange } from '../../src/session/clock';
import type { Session } from '../../src/session/session';
import { watch } from '../../src/session/watch';
import { MINUTE, NINE, openSession, reopen, settled, started } from './support';

/** The web storage of a device, over all its pages. */
const kept = () => {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  };
};

const stalled = () => {
  const opened = openSession();
  const web = kept();
  /** As on a new page of the same device. */
  const pageHeart = () => heartbeatOf(() => web, opened.hand.clock.mono);
  const heart = pageHeart();
  opened.session.report([started()]);
  opened.session.report([{ type: 'progress.stalled' }]);
  const watching = watch(opened.session, opened.hand.clock, heart);
  return { ...opened, heart, pageHeart, watching };
};

const passedIn = (session: Session) =>
  session.now().trail.filter(({ entry }) => entry.type === 'deadline.passed');
const dueOf = (session: Session) => deadlinesOf(session.now().snapshot)[0]?.dueAt;

describe('30分の目安', () => {
  test.each([
    [30 * MINUTE - 1_000, 0],
    [30 * MINUTE + 1_000, 1],
    [90 * MINUTE, 1],
  ])('進展なしから %d ミリ秒で、過ぎた記録は %d 件', (ms, count) => {
    const { session, hand } = stalled();
    hand.pass(ms);
    expect(passedIn(session)).toHaveLength(count);
  });

  test('過ぎたことは、時計の名で、期限の時刻と一緒に残る', () => {
    const { session, hand } = stalled();
    hand.pass(31 * MINUTE);
    expect(passedIn(session)[0]?.entry).toMatchObject({
      by: { name: '', role: 'clock' },
      data: { clock: 'progress', dueAt: NINE + 30 * MINUTE },
    });
  });

  test('眠っている間に過ぎても、起きたときに一度だけ残る', () => {
    const { session, hand, watching } = stalled();
    hand.jump(40 * MINUTE);
    watching.look();
    watching.look();
    hand.pass(5 * MINUTE);
    expect(passedIn(session)).toHaveLength(1);
  });

  test('延ばした期限が過ぎたら、もう一度残る', () => {
    const { session, hand } = stalled();
    hand.pass(31 * MINUTE);
    session.report([
      { type: 'deadline.extended', data: { clock: 'progress', minutes: 5, reason: 'あと少し' } },
    ]);
    hand.pass(6 * MINUTE);
    expect(passedIn(session)).toHaveLength(2);
  });

  test('読むだけの画面は、何も書かない', () => {
    const { session, hand, seat } = stalled();
    seat.lose();
    hand.pass(40 * MINUTE);
    expect(passedIn(session)).toHaveLength(0);
  });

  test('閉じている間に過ぎた期限は、開いたときに一度だけ残る', async () => {
    const { session, hand, pageHeart, memory, ports, watching } = stalled();
    await settled();
    watching.stop();
    session.release();
    hand.reboot(45 * MINUTE);
    const again = reopen(ports, await memory.log.read('encounter-1'));
    watch(again, hand.clock, pageHeart());
    expect(passedIn(again)).toHaveLength(1);
    hand.pass(10 * MINUTE);
    expect(passedIn(again)).toHaveLength(1);
  });
});

describe('時計がずれたとき', () => {
  test('戻された時計に気づき、残り時間を変えない', () => {
    const { session, hand, watching } = stalled();
    hand.pass(10 * MINUTE);
    hand.jump(-120 * MINUTE);
    watching.look();
    const shifted = session.now().trail.at(-1)?.entry;
    expect(shifted).toMatchObject({ type: 'clock.shifted', data: { direction: 'back' } });
    expect((dueOf(session) ?? 0) - hand.clock.wall()).toBe(20 * MINUTE);
  });

  test('閉じている間に戻された時計にも気づく', async () => {
    const { session, hand, pageHeart, memory, ports, watching } = stalled();
    hand.pass(10 * MINUTE);
    await settled();
    watching.stop();
    session.release();
    hand.reboot(-60 * MINUTE);
    const again = reopen(ports, await memory.log.read('encounter-1'));
    watch(again, hand.clock, pageHeart());
    expect(again.now().trail.at(-1)?.entry.type).toBe('clock.shifted');
    expect((dueOf(again) ?? 0) - hand.clock.wall()).toBe(20 * MINUTE);
  });

  /** A new page on which somebody first looks at the list for a while, then opens the encounter. */
  async function throughTheList(opened: ReturnType<typeof stalled>, jump: number) {
    const { session, hand, pageHeart, memory, ports, watching } = opened;
    hand.pass(10 * MINUTE);
    await settled();
    watching.stop();
    session.release();
    hand.reboot(jump);
    const heart = pageHeart();
    const blank = reopen(ports, await memory.log.read('blank'), 'blank');
    const list = watch(blank, hand.clock, heart);
    hand.pass(2 * MINUTE);
    list.stop();
    expect(blank.now().trail).toEqual([]);
    const again = reopen(ports, await memory.log.read('encounter-1'));
    return { again, heart, watching: watch(again, hand.clock, heart) };
  }

  test('一覧を見てから開いても、戻された時計に気づく', async () => {
    const opened = stalled();
    const { again } = await throughTheList(opened, -60 * MINUTE);
    expect(again.now().trail.at(-1)?.entry).toMatchObject({
      type: 'clock.shifted',
      data: { ms: -60 * MINUTE, direction: 'back' },
    });
    expect((dueOf(again) ?? 0) - opened.hand.clock.wall()).toBe(18 * MINUTE);
  });

  test('一覧を見てから開いても、進んだ時計を聞く。答えるまで、開き直しても聞く', async () => {
    const opened = stalled();
    const { hand, pageHeart, memory, ports } = opened;
    const { again, watching } = await throughTheList(opened, 60 * MINUTE);
    expect(again.now().clockDoubt).toBe(60 * MINUTE);
    hand.pass(MINUTE);
    expect(again.now().clockDoubt).toBe(60 * MINUTE);
    await settled();
    watching.stop();
    hand.reboot(0);
    const third = reopen(ports, await memory.log.read('encounter-1'));
    watch(third, hand.clock, pageHeart());
    expect(Math.abs((third.now().clockDoubt ?? 0) - 60 * MINUTE)).toBeLessThan(4 * MINUTE);
    third.answerClock(true);
    hand.pass(MINUTE);
    expect(third.now().clockDoubt).toBeNull();
  });

  test('同じ画面のまま一覧と行き来しても、もう聞かない', async () => {
    const opened = stalled();
    const { session, hand, heart, memory, ports, watching } = opened;
    await settled();
    watching.stop();
    hand.pass(5 * MINUTE);
    const again = reopen(ports, await memory.log.read('encounter-1'));
    watch(again, hand.clock, heart);
    hand.pass(MINUTE);
    expect(again.now().clockDoubt).toBeNull();
    expect(again.now().trail).toHaveLength(session.now().trail.length);
  });

  test('答える前に時計が元に戻れば、聞くのをやめ、残り時間は変わらない', () => {
    const { session, hand, watching } = stalled();
    const before = dueOf(session);
    hand.pass(MINUTE);
    hand.jump(24 * 60 * MINUTE);
    watching.look();
    expect(session.now().clockDoubt).toBe(24 * 60 * MINUTE);
    hand.pass(MINUTE);
    hand.jump(-24 * 60 * MINUTE);
    watching.look();
    expect(session.now().clockDoubt).toBeNull();
    expect(dueOf(session)).toBe(before);
    const types = session.now().trail.map(({ entry }) => entry.type);
    expect(types).not.toContain('clock.shifted');
  });

  test('進んだ時計は眠りと見分けがつかないので、人に聞く', () => {
    const { session, hand, watching } = stalled();
    hand.jump(10 * MINUTE);
    watching.look();
    expect(session.now().clockDoubt).toBe(10 * MINUTE);
    session.answerClock(false);
    expect(session.now().clockDoubt).toBeNull();
    expect((dueOf(session) ?? 0) - hand.clock.wall()).toBe(30 * MINUTE);
  });

  test('時計が合っていると答えると、残り時間はそのまま減る', () => {
    const { session, hand, watching } = stalled();
    hand.jump(10 * MINUTE);
    watching.look();
    session.answerClock(true);
    expect(session.now().trail.at(-1)?.entry.type).toBe('clock.confirmed');
    expect((dueOf(session) ?? 0) - hand.clock.wall()).toBe(20 * MINUTE);
  });

  test.each([
    [-5_001, 'back'],
    [-5_000, 'steady'],
    [0, 'steady'],
    [60_000, 'steady'],
    [60_001, 'doubt'],
  ])('同じ画面で %d ミリ秒のずれは %s', (ms, kind) => {
    const before = { wall: NINE, mono: 0, boot: 'a' };
    const now = { wall: NINE + 1_000 + ms, mono: 1_000, boot: 'a' };
    expect(clockChange(before, now).kind).toBe(kind);
  });
});
