import { describe, expect, test } from 'vitest';
import { deadlinesOf } from '../../flows/encounter/deadlines';
import { clockChange } from '../../src/session/clock';
import type { Session } from '../../src/session/session';
import { type Heartbeat, watch } from '../../src/session/watch';
import { MINUTE, NINE, openSession, reopen, settled, started } from './support';

const beats = (): Heartbeat & { at: number | null } => {
  const kept: Heartbeat & { at: number | null } = {
    at: null,
    last: () => kept.at,
    beat: (wall) => {
      kept.at = wall;
    },
  };
  return kept;
};

const stalled = () => {
  const opened = openSession();
  const heart = beats();
  opened.session.report([started()]);
  opened.session.report([{ type: 'progress.stalled' }]);
  const watching = watch(opened.session, opened.hand.clock, heart);
  return { ...opened, heart, watching };
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
    const { session, hand, heart, memory, ports, watching } = stalled();
    await settled();
    watching.stop();
    session.release();
    hand.reboot(45 * MINUTE);
    const again = reopen(ports, await memory.log.read('encounter-1'));
    watch(again, hand.clock, heart);
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
    const { session, hand, heart, memory, ports, watching } = stalled();
    hand.pass(10 * MINUTE);
    await settled();
    watching.stop();
    session.release();
    hand.reboot(-60 * MINUTE);
    const again = reopen(ports, await memory.log.read('encounter-1'));
    watch(again, hand.clock, heart);
    expect(again.now().trail.at(-1)?.entry.type).toBe('clock.shifted');
    expect((dueOf(again) ?? 0) - hand.clock.wall()).toBe(20 * MINUTE);
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
