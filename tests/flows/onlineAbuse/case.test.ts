import { afterAll, describe, expect, test } from 'vitest';
import { addDays } from '../../../flows/days';
import { owedTracks } from '../../../flows/onlineAbuse/context';
import type { CaseFact } from '../../../flows/onlineAbuse/facts';
import { beginning, stateIdOf } from '../../../flows/onlineAbuse/fold';
import { OLDEST_DISCOVERY } from '../../../flows/onlineAbuse/rules';
import {
  EVERYTHING,
  FOUND,
  fact,
  found,
  HARASSMENT,
  handled,
  having,
  NOTICE,
  nineOn,
  opened,
  REVIEWED,
  reason,
  type Told,
  takes,
  trackOf,
  tried,
} from './tell';

afterAll(() => expect(tried.facts).toBeGreaterThan(150));

describe('見つけた', () => {
  test.each([
    ['きょう', 0, true],
    ['きのう', -1, true],
    ['あした', 1, false],
    ['来年', 365, false],
    ['一か月前', -31, true],
    ['限りの日', -OLDEST_DISCOVERY, true],
    ['限りの前の日', -OLDEST_DISCOVERY - 1, false],
  ])('発覚の日：%s', (_, days, accepted) => {
    expect(takes(beginning(), opened(addDays(FOUND, days), FOUND))).toBe(accepted);
    const noted: Told = [
      'discovery.noted',
      { day: addDays(FOUND, days), source: 'resident', text: '' },
    ];
    expect(takes(found(), noted)).toBe(accepted);
    expect(takes(handled(), noted)).toBe(accepted);
  });
  test('その土地の日付で見る。東京で日付が変わるまでは、まだ明日', () => {
    const midnight = nineOn('2026-12-30') - 9 * 3_600_000;
    const at = (instant: number) => ({ ...fact(opened('2026-12-30', FOUND)), at: instant });
    expect(beginning().can(at(midnight - 1) as CaseFact)).toBe(false);
    expect(beginning().can(at(midnight) as CaseFact)).toBe(true);
  });
});

describe('職務に起因するか', () => {
  const judged = (relation: 'work' | 'likewise' | 'outside', why?: string): Told => [
    'relation.judged',
    why === undefined ? { relation } : { relation, reason: why },
  ];
  test('決めるまで、ほかには何も始まらない', () => {
    for (const told of [
      ...EVERYTHING,
      'inquiries.surged',
      'calls.harassed',
      'case.closed',
    ] as Told[])
      expect(takes(found(), told), JSON.stringify(told)).toBe(false);
  });
  test('職務に起因するなら、そのまま対応が始まる', () =>
    expect(stateIdOf(having(found(), judged('work')))).toBe('handling'));
  test('準じて対応するなら、理由がいる', () => {
    expect(takes(found(), judged('likewise'))).toBe(false);
    expect(takes(found(), judged('likewise', '　'))).toBe(false);
    expect(stateIdOf(having(found(), judged('likewise', reason)))).toBe('handling');
  });
  test('対象外にするのにも理由がいり、そこで閉じる。開き直せば、また問われる', () => {
    expect(takes(found(), judged('outside'))).toBe(false);
    const left = having(found(), judged('outside', '押し間違い'));
    expect(stateIdOf(left)).toBe('closed');
    const again = having(left, ['case.reopened', { reason }]);
    expect(stateIdOf(again)).toBe('relation');
    expect(stateIdOf(having(again, judged('work')))).toBe('handling');
  });
  test('二度は決めない', () => expect(takes(handled(), judged('work'))).toBe(false));
});

describe('対応の始まり', () => {
  test('求められることは七つ。残りは、起きたら求められる', () => {
    expect(owedTracks(handled().context)).toEqual([
      'findings',
      'notice',
      'malice',
      'monitoring',
      'publication',
      'care',
      'judgement',
    ]);
  });
  test('事実の調査と様式１は、どちらからでも、並べて進む', () => {
    const facts: Told = ['facts.established', { text: '経過' }];
    expect(trackOf(having(handled(), ...NOTICE), 'findings')).toBe('findings.seek');
    expect(trackOf(having(handled(), facts), 'notice')).toBe('notice.write');
    expect(trackOf(having(handled(), facts, ...NOTICE), 'notice')).toBe('notice.sent');
    expect(trackOf(having(handled(), ...NOTICE, facts), 'findings')).toBe('findings.known');
  });
});

describe('閉じる', () => {
  const closed: Told = 'case.closed';
  test('求められたことが一つでも残っていれば、閉じられない', () => {
    let snapshot = handled();
    for (const told of EVERYTHING) {
      expect(takes(snapshot, closed), JSON.stringify(told)).toBe(false);
      snapshot = having(snapshot, told);
    }
    expect(owedTracks(snapshot.context)).toEqual([]);
    expect(stateIdOf(having(snapshot, closed))).toBe('closed');
  });
  test('見守りを終えると決めていなければ、ほかがすべて済んでも閉じられない', () => {
    const all = EVERYTHING.filter((told) => told[0] !== 'monitoring.ended');
    expect(all).toHaveLength(EVERYTHING.length - 1);
    const snapshot = having(handled(), ...all);
    expect(owedTracks(snapshot.context)).toEqual(['monitoring']);
    expect(takes(snapshot, closed)).toBe(false);
  });
  test.each([
    ['問合せが殺到した', ['inquiries.surged'], 'inquiries'],
    ['報道が尋ねた', [['press.inquired', { outlet: '', text: '' }]], 'press'],
    ['悪質な電話がきた', ['calls.harassed'], 'calls'],
    ['会議を頼んだ', [['meeting.requested', { reason }]], 'meeting'],
    ['様式１を書き直した', [NOTICE[0]], 'notice'],
    ['見守りを再開した', [['monitoring.resumed', { reason }]], 'monitoring'],
    ['判断し直すことにした', ['judgement.requested'], 'judgement'],
    ['該当と判断した', [...REVIEWED, HARASSMENT], 'judgement'],
  ] as [string, Told[], string][])('すべて済んだ後でも、%sなら閉じられない', (_, told, track) => {
    const snapshot = having(handled(), ...EVERYTHING, ...told);
    expect(owedTracks(snapshot.context)).toEqual([track]);
    expect(takes(snapshot, closed)).toBe(false);
  });
  test('受け付けるのは追記と開き直しだけ', () => {
    const sealed = having(handled(), ...EVERYTHING, closed);
    for (const told of [...EVERYTHING, closed, 'calls.harassed'] as Told[])
      expect(takes(sealed, told), JSON.stringify(told)).toBe(false);
    expect(stateIdOf(having(sealed, ['addendum.written', { text: '後日' }]))).toBe('closed');
  });
  test('開き直すと、どの仕事も元の所にある', () => {
    const before = having(handled(), ...EVERYTHING);
    const after = having(before, closed, ['case.reopened', { reason }]);
    expect(after.value).toEqual(before.value);
    expect(after.context).toEqual(before.context);
    expect(takes(after, closed)).toBe(true);
  });
});
