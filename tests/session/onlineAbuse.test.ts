import { describe, expect, test } from 'vitest';
import { GUIDANCE_RHYTHM } from '../../flows/onlineAbuse/calendar';
import { flowOf, isCase, isEncounter } from '../../src/session/chooseFlow';
import { ENCOUNTER } from '../../src/session/encounterFlow';
import type { Entry } from '../../src/session/entry';
import type { NewFact } from '../../src/session/flow';
import { offersOf } from '../../src/session/offers';
import { type CaseKind, monitoredOf, ONLINE_ABUSE } from '../../src/session/onlineAbuseFlow';
import { Session } from '../../src/session/session';
import { watch } from '../../src/session/watch';
import { handSeat, head, openSession, settled, started } from './support';

const DAY = 24 * 3_600_000;
/** The hand clock begins at nine in the morning on this day, in Tokyo. */
const TODAY = '2026-04-01';

const opened = (discovered = TODAY): NewFact<CaseKind> => ({
  type: 'case.opened',
  data: {
    channel: 'online',
    discovered,
    rhythm: GUIDANCE_RHYTHM,
    mode: 'live',
    flowVersion: 1,
    clausesVersion: 'test',
    matter: 'm1',
  },
});
const work: NewFact<CaseKind> = { type: 'relation.judged', data: { relation: 'work' }, by: head };
const search = (day: string): NewFact<CaseKind> => ({
  type: 'search.done',
  data: { day, platform: 'x', key: 'name', result: 'notFound' },
});

/** One service of seven. */
const part = (day: string): NewFact<CaseKind> => ({
  type: 'search.done',
  data: { day, platform: 'x', key: 'name', result: 'notFound', of: 7 },
});

const openCase = () => {
  const around = openSession();
  const session = new Session<CaseKind>(ONLINE_ABUSE, 'case-1', around.ports, {
    entries: [],
    damage: null,
  });
  return { ...around, session, stored: () => around.memory.stored.get('case-1') ?? [] };
};

describe('同じ入口', () => {
  test('一度の操作は、一つのまとまりとして残り、保存される', async () => {
    const { session, stored } = openCase();
    const reported = session.report([
      opened(),
      { type: 'observation.noted', data: { act: 'post.discredit' } },
    ]);
    expect(reported.ok).toBe(true);
    expect(session.now().stateId).toBe('relation');
    await settled();
    expect(stored().map(({ type, seq }) => [type, seq])).toEqual([
      ['case.opened', 0],
      ['observation.noted', 1],
    ]);
    expect(new Set(stored().map(({ cmdId }) => cmdId)).size).toBe(1);
    expect(session.now().save.status).toBe('saved');
  });

  test.each([
    ['明日の発覚', opened('2026-04-02'), 'notNow'],
    ['暦にない発覚の日', opened('2026-02-30'), 'malformed'],
    ['応対の届出', { type: 'stop.requested' }, 'unknown'],
    ['決める前の調査', { type: 'facts.established', data: { text: 'x' } }, 'notNow'],
    ['余分な欄', { type: 'inquiries.surged', data: { extra: 1 } }, 'malformed'],
  ])('受け付けない：%s', (_, fact, kind) => {
    const { session } = openCase();
    if (kind !== 'notNow' || fact.type !== 'case.opened') session.report([opened()]);
    expect(session.report([fact as NewFact<CaseKind>])).toMatchObject({
      ok: false,
      refusal: { kind },
    });
  });

  test('応対には、件の届出が通らない', () => {
    const { session } = openSession();
    session.report([started()]);
    expect(session.report([search(TODAY) as unknown as NewFact])).toMatchObject({
      ok: false,
      refusal: { kind: 'unknown' },
    });
  });

  test('取り消すと元に戻り、後の記録は残したまま印が付く', () => {
    const { session } = openCase();
    session.report([opened()]);
    session.report([work]);
    session.report([search(TODAY)]);
    const { snapshot, flagged } = session.previewWithout(1);
    expect([session.flow.stateIdOf(snapshot), flagged]).toEqual(['relation', 1]);
    session.report([{ type: 'entry.withdrawn', data: { seq: 2, reason: '押し間違い' } }]);
    expect(monitoredOf(session.now().trail).searches.size).toBe(0);
    session.report([{ type: 'entry.withdrawn', data: { seq: 3, reason: '取消しが間違い' } }]);
    expect(monitoredOf(session.now().trail).searches.get(TODAY)).toHaveLength(1);
  });

  test('二つの画面で同時に書いても、一つも失わない', async () => {
    const { session, stored, ports, memory } = openCase();
    session.report([opened()]);
    session.report([work]);
    await settled();
    const other = new Session<CaseKind>(
      ONLINE_ABUSE,
      'case-1',
      { ...ports, seat: handSeat().seat },
      await memory.log.read('case-1'),
    );
    other.report([{ type: 'inquiries.surged' }]);
    session.report([search(TODAY)]);
    for (let i = 0; i < 5; i += 1) await settled();
    expect(stored().map(({ type }) => type)).toEqual([
      'case.opened',
      'relation.judged',
      'inquiries.surged',
      'search.done',
    ]);
    expect(session.now().trail.map(({ status }) => status)).toEqual(Array(4).fill('accepted'));
  });

  test('時計は期限を持たず、時計が戻ったことだけ残る', () => {
    const { session, hand } = openCase();
    session.report([opened()]);
    const watching = watch(session, hand.clock, { expected: () => null, beat: () => undefined });
    hand.pass(60_000);
    hand.jump(-3_600_000);
    watching.look();
    expect(session.now().trail.map(({ entry }) => entry.type)).toEqual([
      'case.opened',
      'clock.shifted',
    ]);
    expect(session.now().clockDoubt).toBeNull();
    watching.stop();
  });
});

describe('一覧の行', () => {
  const rowOf = (session: Session<CaseKind>) => ONLINE_ABUSE.indexPatchOf('case-1', session.now());

  test('言葉を持たず、残りの数と、次に確かめる日がある', () => {
    const { session } = openCase();
    session.report([opened(), { type: 'note.written', data: { text: '太郎' } }]);
    expect(rowOf(session)).toMatchObject({
      channel: 'online',
      stage: 'relation',
      open: 1,
      matter: 'm1',
      openTasks: 1,
    });
    session.report([work]);
    const midnight = Date.UTC(2026, 2, 31, 15);
    expect(rowOf(session)).toMatchObject({ stage: 'handling', openTasks: 7, dueAt: midnight });
    session.report([search(TODAY)]);
    expect(rowOf(session).dueAt).toBe(midnight + DAY);
    expect(JSON.stringify(rowOf(session))).not.toContain('太郎');
  });

  test('一部だけなら、まだきょう。残りを見ないと決めれば、次の日', () => {
    const { session } = openCase();
    session.report([opened(), work]);
    const midnight = Date.UTC(2026, 2, 31, 15);
    session.report([part(TODAY)]);
    expect(rowOf(session).dueAt).toBe(midnight);
    session.report([{ type: 'round.closed', data: { day: TODAY } }]);
    expect(rowOf(session).dueAt).toBe(midnight + DAY);
  });

  test('対象外として閉じれば、閉じた行になる', () => {
    const { session } = openCase();
    session.report([opened()]);
    session.report([{ type: 'relation.judged', data: { relation: 'outside', reason: 'x' } }]);
    expect(rowOf(session)).toMatchObject({ stage: 'closed', open: 0, openTasks: 0, dueAt: null });
  });
});

describe('出せる届出', () => {
  test('仕事ごとに、いま出せるものだけが、その仕事の名で並ぶ', () => {
    const { session } = openCase();
    session.report([opened()]);
    const types = () => offersOf(ONLINE_ABUSE, session.now()).map(({ type }) => type);
    expect(types()).toEqual(['discovery.noted', 'relation.judged']);
    session.report([work]);
    const offers = offersOf(ONLINE_ABUSE, session.now());
    const of = (track: string) =>
      offers.filter(({ from }) => from[1] === track).map(({ type }) => type);
    expect(of('notice')).toEqual(['notice.written']);
    expect(of('monitoring')).toEqual([
      'search.done',
      'round.closed',
      'monitoring.adjusted',
      'monitoring.ended',
    ]);
    expect(of('assembly')).toEqual([]);
    expect(types()).not.toContain('case.closed');
  });
  test('読むだけの画面では、何も出せない', () => {
    const { session } = openCase();
    session.report([opened()]);
    expect(offersOf(ONLINE_ABUSE, { ...session.now(), readOnly: 'otherTab' })).toEqual([]);
  });
});

describe('どの流れの記録か', () => {
  const entry = (type: string): Entry => ({ type }) as Entry;
  test('最初の一行で決まる。知らないものは応対として読み、捨てない', async () => {
    expect((await flowOf([entry('case.opened')])).id).toBe('onlineAbuse');
    expect((await flowOf([entry('encounter.started')])).id).toBe('encounter');
    expect((await flowOf([entry('drone.launched')])).id).toBe('encounter');
    expect((await flowOf([])).id).toBe('encounter');
    const { session } = openCase();
    expect([isCase(session), isEncounter(session)]).toEqual([true, false]);
    expect(isEncounter(openSession().session)).toBe(true);
    expect(ENCOUNTER.id).toBe('encounter');
  });
});
