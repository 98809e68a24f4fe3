import { afterAll, describe, expect, test } from 'vitest';
import type { EncounterSnapshot } from '../../flows/encounter/fold';
import { stateIdOf } from '../../flows/encounter/fold';
import { openTasks, TASK_IDS, TASKS, type Task } from '../../flows/encounter/tasks';
import {
  begun,
  CALLED,
  done,
  EMERGENCY_DONE,
  HARASSMENT,
  HARMED,
  having,
  JUDGED,
  NOT_HARASSMENT,
  REPORTED,
  REVIEWED,
  type Told,
  takes,
  tried,
  waived,
} from './tell';

const reason = '理由';
const open = (...facts: readonly Told[]): Task[] =>
  openTasks(having(begun(), ...facts, 'counterpart.left').context);
const settled = (snapshot: EncounterSnapshot): EncounterSnapshot =>
  having(snapshot, ...openTasks(snapshot.context).map(done));
const quiet = having(begun(), 'matter.settled');
const sealed = having(settled(quiet), 'encounter.closed');

afterAll(() => expect(tried.facts).toBeGreaterThan(200));

describe('記録が求めることだけが残る', () => {
  const noted = (act: 'manner.violence' | 'post.private' | 'manner.shouting'): Told => [
    'observation.noted',
    { act },
  ];
  test.each([
    ['苦情として終わった', [], ['record']],
    ['大声だけ', [noted('manner.shouting')], ['record']],
    ['該当と判断した', JUDGED, ['record', 'report', 'carePlan', 'review']],
    ['投稿を見た', [noted('post.private')], ['record', 'onlineAbuse']],
    ['暴行', [noted('manner.violence')], ['record', 'medicalCare', 'victimReport', 'workInjury']],
    [
      '他の部署に及ぶ',
      [['concern.raised', { concern: 'otherSections' }]],
      ['record', 'otherSections', 'publicRelations'],
    ],
    ['法的措置', [['concern.raised', { concern: 'legal' }]], ['record', 'legal']],
    ['苦慮している', [['concern.raised', { concern: 'difficulty' }]], ['record', 'generalAffairs']],
    [
      '録音した',
      ['recording.announced', ['recording.started', { announced: true }]],
      ['record', 'recordingStorage'],
    ],
    ['警察が着いた', ['police.arrived'], ['record', 'communitySafety']],
    ['退去命令', REPORTED, ['record', 'report', 'carePlan', 'facilityManager', 'review']],
    [
      '通報',
      CALLED,
      ['record', 'report', 'carePlan', 'facilityManager', 'communitySafety', 'review'],
    ],
  ] as [string, Told[], Task[]][])('%s', (_, facts, tasks) =>
    expect(open(...facts)).toEqual(tasks),
  );

  test('どの務めも、応対中に済ませておける（判断だけは判断で済む）', () => {
    const may = TASK_IDS.filter((task) => takes(begun(), done(task)));
    expect(may).toEqual(TASK_IDS.filter((task) => task !== 'judgement'));
    expect(open(...REPORTED, done('facilityManager'))).not.toContain('facilityManager');
  });
});

describe('事後', () => {
  const judged = having(begun(), ...JUDGED, 'counterpart.left');

  test('省けるのは、省いてよい務めだけ。総務課への報告は省けない', () => {
    const may = TASK_IDS.filter((task) => takes(judged, waived(task)));
    expect(may).toEqual(TASK_IDS.filter((task) => TASKS[task].waivable));
    for (const task of ['record', 'judgement', 'report', 'carePlan'] as const)
      expect(may).not.toContain(task);
  });
  test('すべて済むまで終結できない', () => {
    let snapshot = judged;
    for (const task of openTasks(judged.context)) {
      expect(takes(snapshot, 'encounter.closed')).toBe(false);
      snapshot = having(snapshot, done(task));
    }
    expect(stateIdOf(having(snapshot, 'encounter.closed'))).toBe('closed');
  });
  test('理由を添えて省いた務めは、終結を妨げない', () => {
    const snapshot = having(judged, done('record'), done('report'), done('carePlan'));
    expect(takes(snapshot, 'encounter.closed')).toBe(false);
    expect(takes(having(snapshot, waived('review')), 'encounter.closed')).toBe(true);
  });
  test('遅れての判断は事後に戻り、該当なら報告とケアが加わる', () => {
    const late = having(quiet, 'judgement.requested', ...REVIEWED, HARMED);
    expect(stateIdOf(having(late, NOT_HARASSMENT))).toBe('aftermath');
    const harassed = having(late, HARASSMENT);
    expect(stateIdOf(harassed)).toBe('aftermath');
    expect(openTasks(harassed.context)).toEqual(['record', 'report', 'carePlan', 'review']);
    expect(stateIdOf(having(quiet, 'judgement.requested', 'judgement.deferred'))).toBe('aftermath');
  });
  test('判断の前にした報告は、判断のあとにまたいる', () => {
    expect(open(done('report'), ...JUDGED)).toContain('report');
    expect(open(...JUDGED, done('report'))).not.toContain('report');
    const again = having(settled(judged), 'judgement.requested', ...REVIEWED, HARMED, HARASSMENT);
    expect(openTasks(again.context)).toEqual(['report']);
  });
  test('緊急は、所属長が判断するまで終結できない', () => {
    const urgent = having(begun(), ...EMERGENCY_DONE);
    const ticked = having(
      urgent,
      ...openTasks(urgent.context)
        .filter((task) => task !== 'judgement')
        .map(done),
    );
    expect(takes(ticked, 'encounter.closed')).toBe(false);
    expect(takes(ticked, done('judgement'))).toBe(false);
    const late = having(ticked, 'judgement.requested', ...REVIEWED, HARMED, NOT_HARASSMENT);
    expect(takes(late, 'encounter.closed')).toBe(true);
  });
});

describe('終結', () => {
  test('受け付けるのは追記と開き直しだけ', () => {
    const more: Told[] = [
      'judgement.requested',
      'counterpart.left',
      'emergency.declared',
      'police.arrived',
      'progress.stalled',
      'recording.announced',
      done('record'),
      waived('review'),
      'encounter.closed',
      ['observation.noted', { act: 'manner.insult' }],
      ['concern.raised', { concern: 'legal' }],
      ['clock.shifted', { ms: 1, direction: 'forward' }],
    ];
    for (const told of more) expect(takes(sealed, told), JSON.stringify(told)).toBe(false);
    expect(stateIdOf(having(sealed, ['addendum.written', { text: '追記' }]))).toBe('closed');
    expect(stateIdOf(having(sealed, ['encounter.reopened', { reason }]))).toBe('aftermath');
  });
  test('開き直しても、済んだ務めは済んだまま', () => {
    const reopened = having(sealed, ['encounter.reopened', { reason }]);
    expect(openTasks(reopened.context)).toEqual([]);
    expect(takes(reopened, 'encounter.closed')).toBe(true);
  });
});

describe('録音', () => {
  const announced = having(begun(), 'recording.announced');
  test('伝えていれば始められる', () =>
    expect(takes(announced, ['recording.started', { announced: true }])).toBe(true));
  test('伝えていなければ、理由がいる', () => {
    expect(takes(begun(), ['recording.started', { announced: true }])).toBe(false);
    expect(takes(begun(), ['recording.started', { announced: false }])).toBe(false);
    expect(takes(begun(), ['recording.started', { announced: false, reason: ' ' }])).toBe(false);
    expect(takes(begun(), ['recording.started', { announced: false, reason }])).toBe(true);
  });
  test('緊急中でも事後でも同じ', () => {
    for (const snapshot of [having(begun(), 'emergency.declared'), quiet]) {
      expect(takes(snapshot, ['recording.started', { announced: true }])).toBe(false);
      expect(takes(snapshot, ['recording.started', { announced: false, reason }])).toBe(true);
    }
  });
});
