import { afterAll, describe, expect, test } from 'vitest';
import type { CaseFactData } from '../../../flows/onlineAbuse/facts';
import { AGENDA } from '../../../flows/onlineAbuse/sections';
import {
  FOUND,
  HARASSMENT,
  handled,
  having,
  malicious,
  NOT_HARASSMENT,
  notMalicious,
  POST,
  REVIEWED,
  reason,
  refused,
  type Told,
  takes,
  trackOf,
  tried,
} from './tell';

afterAll(() => expect(tried.facts).toBeGreaterThan(80));

describe('明らかに悪意のある投稿：四つの手順', () => {
  const STEPS: readonly Told[] = [
    ['extent.confirmed', { posts: true, hearing: true, reach: true, text: '' }],
    'evidence.secured',
    ['police.consulted', { charge: 'possible', text: '' }],
    'victimReport.filed',
    ['lawyer.consulted', { text: '' }],
  ];
  test('順番どおりにだけ進む', () => {
    let snapshot = having(handled(), ['evidence.recorded', POST], malicious);
    for (const [index, told] of STEPS.entries()) {
      refused(snapshot, ...STEPS.filter((_, other) => other !== index));
      snapshot = having(snapshot, told);
    }
    expect(trackOf(snapshot, 'malice')).toBe('malice.taken');
  });
  test('事実確認は、投稿状況・聴取・侵害範囲の三つがそろってから', () => {
    const steps = having(handled(), malicious);
    for (const missing of ['posts', 'hearing', 'reach'])
      refused(steps, [
        'extent.confirmed',
        { posts: true, hearing: true, reach: true, text: '', [missing]: false },
      ] as Told);
  });
  test('証拠がないか、足りないうちは、警察へ進まない', () => {
    const extent = having(handled(), malicious, STEPS[0] as Told);
    refused(extent, 'evidence.secured');
    const wanting = having(extent, ['evidence.recorded', { ...POST, untrue: true }]);
    refused(wanting, 'evidence.secured');
    expect(
      takes(
        having(wanting, ['evidence.completed', { id: 'e1', kept: '棚', contact: '窓口' }]),
        'evidence.secured',
      ),
    ).toBe(true);
  });
  test('立件できないなら、被害届を飛ばして弁護士へ', () => {
    const police = having(handled(), ['evidence.recorded', POST], malicious, ...STEPS.slice(0, 2), [
      'police.consulted',
      { charge: 'notPossible', text: '' },
    ]);
    expect(trackOf(police, 'malice')).toBe('malice.lawyer');
  });
  test('どこでも判断し直せる：悪意とまではいえなければ終わり、また明らかなら①から', () => {
    const steps = STEPS.map((_, count) =>
      having(handled(), ['evidence.recorded', POST], malicious, ...STEPS.slice(0, count + 1)),
    );
    for (const step of steps) {
      expect(trackOf(having(step, notMalicious), 'malice')).toBe('malice.notPlain');
      expect(trackOf(having(step, malicious), 'malice')).toBe('malice.extent');
      expect(trackOf(having(step, notMalicious, malicious), 'malice')).toBe('malice.extent');
    }
  });
});

describe('見守り', () => {
  const search = (day: string): Told => [
    'search.done',
    { day, platform: 'x', key: 'name', result: 'notFound' },
  ];
  test('残りを見ないと決めるのも、発覚の日から、きょうまで', () => {
    expect(takes(handled(), ['round.closed', { day: '2026-12-29' }])).toBe(true);
    refused(
      handled(),
      ['round.closed', { day: '2026-12-30' }],
      ['round.closed', { day: '2026-12-28' }],
    );
  });
  const rhythm = { daily: 3, weekday: 1, everyWeeks: 1, reason };
  test('きょうまでの日だけ。発覚の前の日はない', () => {
    expect(takes(handled(), search('2026-12-29'))).toBe(true);
    refused(handled(), search('2026-12-30'), search('2026-12-28'));
  });
  test('日取りを変えるのは、きょうから先', () => {
    expect(takes(handled(), ['monitoring.adjusted', { ...rhythm, from: '2026-12-29' }])).toBe(true);
    refused(handled(), ['monitoring.adjusted', { ...rhythm, from: '2026-12-28' }]);
  });
  test('終えるのは所属長の決定だけ。終えた後は、再開してから', () => {
    refused(handled(), ['monitoring.ended', { reason }, 'officer']);
    const over = having(handled(), ['monitoring.ended', { reason }]);
    refused(over, search('2026-12-29'));
    expect(trackOf(having(over, ['monitoring.resumed', { reason }]), 'monitoring')).toBe(
      'monitoring.watching',
    );
  });
});

describe('人', () => {
  const decided = (
    measure: 'workplace' | 'counselling' | 'staffWelfare',
    decision: 'needed' | 'notNeeded',
  ): Told => ['care.decided', { measure, decision }];
  test('ケアは三つとも決め、いると決めたものを行うまで残る', () => {
    const two = having(
      handled(),
      decided('workplace', 'notNeeded'),
      decided('counselling', 'needed'),
    );
    refused(two, ['care.given', { measure: 'workplace' }]);
    const three = having(two, decided('staffWelfare', 'notNeeded'));
    expect(trackOf(three, 'care')).toBe('care.plan');
    const given = having(three, ['care.given', { measure: 'counselling' }]);
    expect(trackOf(given, 'care')).toBe('care.given');
    expect(trackOf(having(given, decided('workplace', 'needed')), 'care')).toBe('care.plan');
  });
  const held: Told = [
    'meeting.held',
    { day: FOUND, members: ['generalAffairs'], others: '', sharing: '', duties: '', policy: '' },
  ];
  test('緊急対策会議は、所管課が頼み、総務課長が認めてから', () => {
    refused(handled(), ['meeting.agreed', { name: '' }], held);
    const asked = having(handled(), ['meeting.requested', { reason }]);
    refused(asked, held);
    expect(trackOf(having(asked, ['meeting.agreed', { name: '総務課長' }], held), 'meeting')).toBe(
      'meeting.held',
    );
    const declined = having(asked, ['meeting.declined', { name: '', reason }]);
    refused(declined, held);
    expect(takes(declined, ['meeting.requested', { reason }])).toBe(true);
  });
  test('議事は、議題の一つは書いてから。前からの記録は、空のままでも読める', () => {
    const agreed = having(
      handled(),
      ['meeting.requested', { reason }],
      ['meeting.agreed', { name: '' }],
    );
    const minutes = { ...(held[1] as CaseFactData['meeting.held']), related: '' };
    refused(
      agreed,
      ['meeting.held', minutes],
      ['meeting.held', { ...minutes, sharing: '　', policy: '\n' }],
    );
    for (const point of AGENDA) {
      const snapshot = having(agreed, ['meeting.held', { ...minutes, [point]: '決めた' }]);
      expect(trackOf(snapshot, 'meeting')).toBe('meeting.held');
    }
    expect(trackOf(having(agreed, held), 'meeting')).toBe('meeting.held');
  });
});

describe('所属長の判断と総務課への報告', () => {
  test('該当は、迷惑行為と就業環境の害の両方がそろってから', () => {
    const reviewed: Told = ['post.reviewed', { acts: [] }];
    const none = having(handled(), 'judgement.requested', reviewed, REVIEWED[2] as Told);
    refused(none, HARASSMENT);
    expect(takes(none, NOT_HARASSMENT)).toBe(true);
    const unharmed = having(handled(), ...REVIEWED.slice(0, 2), [
      'harm.assessed',
      { harm: 'notHarmed', signs: [] },
    ]);
    refused(unharmed, HARASSMENT);
  });
  test('判断は所属長か、理由のある代理', () => {
    const ready = having(handled(), ...REVIEWED);
    refused(ready, ['verdict.given', { verdict: 'harassment', reason }, 'officer']);
    expect(takes(ready, ['verdict.given', { verdict: 'harassment', reason }, 'acting'])).toBe(true);
  });
  test('該当なら総務課への報告が要り、報告して済む', () => {
    const judged = having(handled(), ...REVIEWED, HARASSMENT);
    expect(trackOf(judged, 'judgement')).toBe('judgement.report');
    expect(trackOf(having(judged, 'report.made'), 'judgement')).toBe('judgement.reported');
    refused(having(handled(), ...REVIEWED, NOT_HARASSMENT), 'report.made');
  });
});
