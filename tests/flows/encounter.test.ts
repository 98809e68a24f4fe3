import { afterAll, describe, expect, test } from 'vitest';
import { beginning, fold, stateIdOf, step } from '../../flows/encounter/fold';
import {
  begun,
  CALLED,
  ENDED,
  fact,
  HARASSMENT,
  HARMED,
  having,
  JUDGED,
  NOT_HARASSMENT,
  order,
  orders,
  REPORTED,
  REVIEWED,
  STOPPED,
  started,
  type Told,
  takes,
  tried,
  WARNED,
} from './tell';

const reason = '理由';
const idAfter = (...facts: readonly Told[]): string => stateIdOf(having(begun(), ...facts));
const AT_VERDICT: readonly Told[] = ['judgement.requested', ...REVIEWED, HARMED];

afterAll(() => expect(tried.facts).toBeGreaterThan(300));

describe('はじめ', () => {
  test('だれもいないうちは、はじめの画面', () => expect(stateIdOf(beginning())).toBe('home'));
  test('応対を始めると、初期対応', () =>
    expect(stateIdOf(step(beginning(), started()))).toBe('initialResponse'));
  test('記録を初めから読めば、同じ場面', () => {
    const log = [started(), ...CALLED.map(fact)];
    expect(fold(log).value).toEqual(having(begun(), ...CALLED).value);
    expect(fold(log).context).toEqual(having(begun(), ...CALLED).context);
  });
  test('始まる前は、ほかの何も受け付けない', () => {
    for (const told of ['matter.settled', 'emergency.declared', 'progress.stalled'] as const)
      expect(takes(beginning(), told)).toBe(false);
  });
});

describe('初期対応', () => {
  test('用件が済めば、苦情のまま事後へ', () => expect(idAfter('matter.settled')).toBe('aftermath'));
  test('判断を求めると、要求態様の確認', () =>
    expect(idAfter('judgement.requested')).toBe('judgement.manner'));
  test('時間を告げた来所は、時間で終えられる', () =>
    expect(idAfter(['limit.announced', { minutes: 20 }], 'visit.concluded')).toBe('aftermath'));
  test('時間を告げていなければ、時間では終えられない', () =>
    expect(takes(begun(), 'visit.concluded')).toBe(false));
  test('まだ止めるよう求めていなければ「また始まった」はない', () =>
    expect(takes(begun(), 'conduct.resumed')).toBe(false));
});

describe('判断', () => {
  test('態様、内容、時間等、害、判断の順に確かめる', () => {
    const ids = [1, 2, 3, 4, 5].map((n) => idAfter(...AT_VERDICT.slice(0, n)));
    expect(ids).toEqual(
      ['manner', 'content', 'pattern', 'harm', 'verdict'].map((axis) => `judgement.${axis}`),
    );
  });
  test('その他のハラスメントや投稿が見られたときだけ、四つ目を確かめる', () => {
    const seen: Told = ['observation.noted', { act: 'other.sexual' }];
    const posted: Told = ['observation.noted', { act: 'post.private' }];
    for (const told of [seen, posted])
      expect(idAfter(told, 'judgement.requested', ...REVIEWED)).toBe('judgement.other');
    expect(
      idAfter(seen, 'judgement.requested', ...REVIEWED, ['other.reviewed', { acts: [] }]),
    ).toBe('judgement.harm');
  });
  test('該当なら①、非該当なら初期対応、先に延ばしても初期対応', () => {
    expect(idAfter(...AT_VERDICT, HARASSMENT)).toBe('stopRequest.say');
    expect(idAfter(...AT_VERDICT, NOT_HARASSMENT)).toBe('initialResponse');
    expect(idAfter('judgement.requested', 'judgement.deferred')).toBe('initialResponse');
  });
  test('迷惑行為か害のどちらかが欠ければ、該当にできない', () => {
    const none: Told = ['manner.reviewed', { acts: [] }];
    const noNuisance = ['judgement.requested', none, ...REVIEWED.slice(1), HARMED] as const;
    const unharmed: Told = ['harm.assessed', { harm: 'notHarmed', signs: [] }];
    expect(takes(having(begun(), ...noNuisance), HARASSMENT)).toBe(false);
    expect(takes(having(begun(), ...AT_VERDICT.slice(0, -1), unharmed), HARASSMENT)).toBe(false);
    expect(takes(having(begun(), ...noNuisance), NOT_HARASSMENT)).toBe(true);
  });
  test('判断するのは所属長、又は代わる者（理由を添えて）', () => {
    const verdict = having(begun(), ...AT_VERDICT);
    const by = (role: 'head' | 'acting' | 'supervisor' | 'officer' | 'other') =>
      takes(verdict, ['verdict.given', { verdict: 'harassment', reason }, role]);
    expect(['head', 'acting', 'supervisor'].map((role) => by(role as 'head'))).toEqual([
      true,
      true,
      true,
    ]);
    expect(['officer', 'other'].map((role) => by(role as 'head'))).toEqual([false, false]);
  });
  test('前の判断は、はじめの「初めて・繰返し」によらず、所属長か代わる者が引き継いで①へ', () => {
    const carried = (role: 'head' | 'acting' | 'officer'): Told => [
      'verdict.carried',
      { from: '前回', reason },
      role,
    ];
    for (const visit of ['first', 'repeated'] as const) {
      const here = begun({ visit });
      expect(takes(here, carried('officer'))).toBe(false);
      expect(takes(having(here, 'counterpart.left'), carried('head'))).toBe(false);
      for (const role of ['head', 'acting'] as const)
        expect(stateIdOf(having(here, carried(role)))).toBe('stopRequest.say');
      expect(stateIdOf(having(here, 'judgement.requested', carried('head')))).toBe(
        'stopRequest.say',
      );
    }
  });
});

describe('①②③', () => {
  test('言い、様子を見て、続けば次へ', () => {
    expect(idAfter(...JUDGED)).toBe('stopRequest.say');
    expect(idAfter(...STOPPED)).toBe('stopRequest.watch');
    expect(idAfter(...STOPPED, 'conduct.continued')).toBe('warning.say');
    expect(idAfter(...WARNED)).toBe('warning.watch');
    expect(idAfter(...WARNED, 'conduct.continued')).toBe('termination.say');
    expect(idAfter(...ENDED)).toBe('termination.watch');
  });
  test('改まれば初期対応に戻り、同じ行為がまた始まれば次の段階から', () => {
    expect(idAfter(...STOPPED, 'conduct.improved')).toBe('initialResponse');
    expect(idAfter(...STOPPED, 'conduct.improved', 'conduct.resumed')).toBe('warning.say');
    expect(idAfter(...WARNED, 'conduct.improved', 'conduct.resumed')).toBe('termination.say');
  });
  test('別の行為は、あらためて判断と①から', () => {
    const other = having(begun(), ...WARNED, 'conduct.improved', ...JUDGED);
    expect(stateIdOf(other)).toBe('stopRequest.say');
    expect(stateIdOf(having(other, 'stop.requested', 'conduct.improved', 'conduct.resumed'))).toBe(
      'warning.say',
    );
  });
  test('予告せずに打ち切れない', () => {
    expect(takes(having(begun(), ...STOPPED), 'response.ended')).toBe(false);
    expect(takes(having(begun(), ...JUDGED), 'warning.given')).toBe(false);
  });
  test('③で帰れば事後、居座れば④', () => {
    expect(idAfter(...ENDED, 'counterpart.left')).toBe('aftermath');
    expect(idAfter(...ENDED, 'counterpart.stayed')).toBe('eviction.report');
  });
});

describe('④⑤', () => {
  test('施設管理者に報告してから退去命令', () => {
    expect(takes(having(begun(), ...ENDED, 'counterpart.stayed'), order(1))).toBe(false);
    expect(idAfter(...REPORTED)).toBe('eviction.order');
    expect(idAfter(...REPORTED, order(1))).toBe('eviction.watch');
  });
  test('命令は所属長。代わる者は理由を添える。係員は出せない', () => {
    const ready = having(begun(), ...REPORTED);
    expect(takes(ready, order(1, 'acting'))).toBe(false);
    expect(takes(ready, ['eviction.ordered', { n: 1, reason }, 'acting'])).toBe(true);
    expect(takes(ready, ['eviction.ordered', { n: 1, reason }, 'facility'])).toBe(true);
    expect(takes(ready, ['eviction.ordered', { n: 1, reason }, 'officer'])).toBe(false);
  });
  test('命令は一回ずつ。同じ回や先の回は受け付けない', () => {
    const once = having(begun(), ...REPORTED, order(1), 'counterpart.stayed');
    expect([1, 2, 3].map((n) => takes(once, order(n)))).toEqual([false, true, false]);
  });
  test.each([2, 3, 4])('命令は %i 回が目安なら、その回で通報の予告へ', (needed) => {
    const ready = having(begun({ figures: { orders: needed } }), ...REPORTED);
    expect(stateIdOf(having(ready, ...orders(needed - 1)))).toBe('eviction.order');
    expect(stateIdOf(having(ready, ...orders(needed)))).toBe('police.announce');
  });
  test('目安の前に通報へ進むには理由がいる', () => {
    const twice = having(begun(), ...REPORTED, ...orders(2));
    expect(takes(twice, ['police.announced', {}])).toBe(false);
    expect(takes(twice, ['police.announced', { reason: '　' }])).toBe(false);
    expect(stateIdOf(having(twice, ['police.announced', { reason }]))).toBe('police.call');
  });
  test('伝えてから通報し、警察が着くまで待つ', () => {
    const ready = having(begun(), ...REPORTED, ...orders(3));
    expect(takes(ready, ['police.called', {}])).toBe(false);
    expect(stateIdOf(having(ready, ['police.announced', {}]))).toBe('police.call');
    expect(idAfter(...CALLED)).toBe('police.await');
    expect(idAfter(...CALLED, 'police.arrived')).toBe('aftermath');
    expect(idAfter(...CALLED, 'counterpart.left')).toBe('aftermath');
  });
  test('警察は、ほかの人が呼んで着くこともある', () => {
    const live = [begun(), having(begun(), ...STOPPED), having(begun(), 'emergency.declared')];
    for (const snapshot of live)
      expect(stateIdOf(having(snapshot, 'police.arrived'))).toBe(stateIdOf(snapshot));
  });
});
