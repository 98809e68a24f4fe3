import { describe, expect, test } from 'vitest';
import { ENCOUNTER, endedAtOf } from '../../src/session/encounterFlow';
import type { NewFact } from '../../src/session/flow';
import { tookPlace, totalsOf, verdictIn } from '../../src/session/matter';
import { matterOf, staysInMatter } from '../../src/session/matterOf';
import { offersOf } from '../../src/session/offers';
import { LIVE } from '../flows/live';
import { begun, head, MINUTE, NINE, openSession, settled, started } from './support';

const judged = (verdict: 'harassment' | 'notHarassment'): NewFact[] => [
  { type: 'judgement.requested' },
  { type: 'manner.reviewed', data: { acts: ['manner.shouting'] }, by: head },
  { type: 'content.reviewed', data: { acts: [] }, by: head },
  { type: 'pattern.reviewed', data: { acts: [] }, by: head },
  { type: 'harm.assessed', data: { harm: 'harmed', signs: [] }, by: head },
  { type: 'verdict.given', data: { verdict, reason: '怒鳴った' }, by: head },
];

describe('一覧の行', () => {
  test('案件の番号は言葉を持たず、終わった時刻と残りの数が付く', () => {
    const { session, hand } = begun();
    expect(ENCOUNTER.indexPatchOf('encounter-1', session.now())).toMatchObject({
      matter: 'm1',
      endedAt: null,
      openTasks: 1,
    });
    hand.pass(12 * MINUTE);
    session.report([{ type: 'matter.settled' }]);
    hand.pass(60 * MINUTE);
    session.report([{ type: 'note.written', data: { text: '後で書いた' } }]);
    const row = ENCOUNTER.indexPatchOf('encounter-1', session.now());
    expect(row).toMatchObject({ endedAt: NINE + 12 * MINUTE, openTasks: 1, open: 1 });
    expect(row.updatedAt).toBe(NINE + 72 * MINUTE);
    expect(JSON.stringify(row)).not.toContain('後で');
    session.report([{ type: 'task.done', data: { task: 'record' } }]);
    expect(ENCOUNTER.indexPatchOf('encounter-1', session.now()).openTasks).toBe(0);
  });

  test('後からの判断は、終わった時刻を動かさない。終わりを取り消すと、なくなる', () => {
    const { session, hand } = begun();
    session.report([{ type: 'matter.settled' }]);
    hand.pass(30 * MINUTE);
    session.report(judged('harassment'));
    expect(session.now().stateId).toBe('aftermath');
    expect(endedAtOf(session.now())).toBe(NINE);
    const other = begun();
    other.session.report([{ type: 'matter.settled' }]);
    other.session.report([{ type: 'entry.withdrawn', data: { seq: 1, reason: '押し間違い' } }]);
    expect(endedAtOf(other.session.now())).toBeNull();
  });
});

const assigned = (matter: string): NewFact => ({ type: 'matter.assigned', data: { matter } });

describe('どの案件か', () => {
  test('始めたときの案件、あとから決めればその案件。行も同じ。取り消せば前に戻る', () => {
    const { session } = begun();
    const row = () => ENCOUNTER.indexPatchOf('encounter-1', session.now()).matter;
    const its = () => [matterOf(session.now().trail), row()];
    expect(its()).toEqual(['m1', 'm1']);
    expect(session.report([assigned('m2')]).ok).toBe(true);
    expect(its()).toEqual(['m2', 'm2']);
    session.report([assigned('m3')]);
    expect(its()).toEqual(['m3', 'm3']);
    session.report([{ type: 'entry.withdrawn', data: { seq: 2, reason: '押し間違い' } }]);
    expect(its()).toEqual(['m2', 'm2']);
    session.report([{ type: 'entry.withdrawn', data: { seq: 1, reason: '押し間違い' } }]);
    expect(its()).toEqual(['m1', 'm1']);
  });

  test('案件なしで始まった古い記録は、なしのまま。それも決められる', () => {
    const { session } = openSession();
    session.report([started()]);
    expect(matterOf(session.now().trail)).toBeNull();
    expect(ENCOUNTER.indexPatchOf('encounter-1', session.now()).matter).toBeNull();
    session.report([assigned('m2')]);
    expect(matterOf(session.now().trail)).toBe('m2');
  });

  test('記録が開いているあいだは、いつでも決められ、画面は動かない', () => {
    let looked = 0;
    for (const [state, facts] of Object.entries(LIVE)) {
      const { session } = begun();
      for (const told of facts) {
        const [type, data, role = 'head'] = typeof told === 'string' ? [told, {}] : told;
        expect(session.report([{ type, data, by: { name: '', role } } as NewFact]).ok).toBe(true);
      }
      const { snapshot } = session.now();
      expect(session.report([assigned('m2')]).ok, state).toBe(true);
      expect(session.now().stateId).toBe(state);
      expect(session.now().snapshot).toBe(snapshot);
      looked += 1;
    }
    expect(looked).toBe(19);
    const { session } = begun();
    session.report([{ type: 'emergency.declared' }]);
    expect(session.report([assigned('m2')]).ok).toBe(true);
    const after = begun().session;
    after.report([{ type: 'matter.settled' }]);
    expect(after.report([assigned('m2')]).ok).toBe(true);
    after.report([{ type: 'task.done', data: { task: 'record' } }, { type: 'encounter.closed' }]);
    expect(after.report([assigned('m3')]).ok).toBe(false);
    expect(openSession().session.report([assigned('m2')]).ok).toBe(false);
    expect(begun().session.report([assigned('')]).ok).toBe(false);
  });

  test('引き継いだ判断が立っているあいだは、案件を変えない', () => {
    const { session } = begun('repeated');
    session.report([assigned('m2')]);
    expect(staysInMatter(session.now().trail)).toBe(false);
    session.report([
      { type: 'verdict.carried', data: { from: 'encounter-0', reason: '同じ件' }, by: head },
    ]);
    expect(staysInMatter(session.now().trail)).toBe(true);
    session.report([{ type: 'entry.withdrawn', data: { seq: 2, reason: '押し間違い' } }]);
    expect(staysInMatter(session.now().trail)).toBe(false);
  });
});

describe('案件の回数と時間', () => {
  test('分は相手方がいた時間の合計。続いている応対は、最後の記録まで', () => {
    const rows = [
      { startedAt: NINE, endedAt: NINE + 12 * MINUTE, updatedAt: NINE + 90 * MINUTE },
      { startedAt: NINE + 100, endedAt: null, updatedAt: NINE + 100 + 3 * MINUTE },
    ];
    expect(totalsOf(rows)).toEqual({ encounters: 2, ms: 15 * MINUTE, lastAt: NINE + 100 });
  });

  test('訓練は、回数にも時間にも入らない', () => {
    const real = { startedAt: NINE, endedAt: NINE + 12 * MINUTE, updatedAt: NINE, mode: 'live' };
    const practised = { ...real, startedAt: NINE + 60 * MINUTE, mode: 'rehearsal' };
    const rows = [real, practised] as Parameters<typeof totalsOf>[0];
    expect(totalsOf(rows, 1)).toEqual({ encounters: 2, ms: 12 * MINUTE, lastAt: NINE });
    expect(rows.map(tookPlace)).toEqual([true, false]);
  });

  test('時計が戻っても、時間は減らない。何もなければ零', () => {
    expect(totalsOf([{ startedAt: NINE, endedAt: NINE - 5, updatedAt: NINE }]).ms).toBe(0);
    expect(totalsOf([])).toEqual({ encounters: 0, ms: 0, lastAt: null });
  });
});

describe('前の判断', () => {
  test('その記録に立っている、最後の判断。取り消したものは数えない', async () => {
    const { session, memory } = begun();
    session.report(judged('harassment'));
    await settled();
    const entries = memory.stored.get('encounter-1') ?? [];
    expect(verdictIn(entries)).toEqual({
      encounterId: 'encounter-1',
      at: NINE,
      tz: 540,
      by: head,
      verdict: 'harassment',
      reason: '怒鳴った',
    });
    session.report([{ type: 'entry.withdrawn', data: { seq: 6, reason: '押し間違い' } }]);
    await settled();
    expect(verdictIn(memory.stored.get('encounter-1') ?? [])).toBeNull();
    expect(verdictIn([])).toBeNull();
  });

  test.each(['first', 'repeated'] as const)(
    '引き継げるのは所属長。はじめに「%s」でも。図が決める',
    (visit) => {
      const carried: NewFact = {
        type: 'verdict.carried',
        data: { from: 'encounter-0', reason: '同じ件' },
        by: head,
      };
      const { session } = begun(visit);
      const offers = () => offersOf(ENCOUNTER, session.now()).filter(({ at }) => at === 'matter');
      expect(offers().map(({ type }) => type)).toEqual(['verdict.carried']);
      const byOfficer = { ...carried, by: { name: '', role: 'officer' } } as NewFact;
      expect(session.report([byOfficer]).ok).toBe(false);
      expect(session.report([carried]).ok).toBe(true);
      expect(session.now().stateId).toBe('stopRequest.say');
      expect(offers()).toEqual([]);
    },
  );
});

test.each([
  ['少し前', -MINUTE, true],
  ['いま', 0, true],
  ['先のこと', 1, false],
  ['端数', -0.5, false],
])('起きた時刻：%s', (_, ms, ok) => {
  const { session } = begun();
  const note = { type: 'note.written', data: { text: 'x' }, happenedAt: NINE + ms } as NewFact;
  expect(session.report([note]).ok).toBe(ok);
});
