import { afterAll, describe, expect, test } from 'vitest';
import { stateIdOf } from '../../flows/encounter/fold';
import { openTasks } from '../../flows/encounter/tasks';
import {
  after,
  begun,
  CALLED,
  EMERGENCY_DONE,
  ENDED,
  JUDGED,
  order,
  orders,
  REPORTED,
  REVIEWED,
  STOPPED,
  standDown,
  type Told,
  takes,
  tried,
  WARNED,
} from './tell';

afterAll(() => expect(tried.facts).toBeGreaterThan(400));

/** One way into each live state but the emergency itself. */
const LIVE: Record<string, readonly Told[]> = {
  initialResponse: [],
  'judgement.manner': ['judgement.requested'],
  'judgement.content': ['judgement.requested', ...REVIEWED.slice(0, 1)],
  'judgement.pattern': ['judgement.requested', ...REVIEWED.slice(0, 2)],
  'judgement.other': [
    ['observation.noted', { act: 'other.moral' }],
    'judgement.requested',
    ...REVIEWED,
  ],
  'judgement.harm': ['judgement.requested', ...REVIEWED],
  'judgement.verdict': JUDGED.slice(0, -1),
  'stopRequest.say': JUDGED,
  'stopRequest.watch': STOPPED,
  'warning.say': WARNED.slice(0, -1),
  'warning.watch': WARNED,
  'termination.say': ENDED.slice(0, -1),
  'termination.watch': ENDED,
  'eviction.report': REPORTED.slice(0, -1),
  'eviction.order': REPORTED,
  'eviction.watch': [...REPORTED, order(1)],
  'police.announce': [...REPORTED, ...orders(3)],
  'police.call': CALLED.slice(0, -1),
  'police.await': CALLED,
};

describe.each(Object.entries(LIVE))('%s で緊急になったら', (state, path) => {
  const before = after(begun(), ...path);

  test('次の画面は通報', () => {
    expect(stateIdOf(before)).toBe(state);
    expect(stateIdOf(after(before, 'emergency.declared'))).toBe('emergency.call');
  });
  test('取り消せば、元の画面にちょうど戻る', () => {
    for (const steps of [1, 2, 3])
      expect(after(before, ...EMERGENCY_DONE.slice(0, steps), standDown).value).toEqual(
        before.value,
      );
  });
  test('最後まで進めば事後', () =>
    expect(stateIdOf(after(before, ...EMERGENCY_DONE))).toBe('aftermath'));
  test('相手が立ち去っても、通報と被害の記録が先', () => {
    const gone = after(before, 'emergency.declared', 'counterpart.left');
    expect(stateIdOf(gone)).toBe('emergency.call');
    expect(stateIdOf(after(gone, ...EMERGENCY_DONE.slice(1)))).toBe('aftermath');
    expect(stateIdOf(after(gone, standDown))).toBe('aftermath');
  });
});

test('応対中の画面は、緊急のほかに１９', () => expect(Object.keys(LIVE)).toHaveLength(19));

describe('緊急', () => {
  const called = after(begun(), ...EMERGENCY_DONE.slice(0, 2));

  test('通報、被害の記録、受診の順', () => {
    const ids = [1, 2, 3].map((n) => stateIdOf(after(begun(), ...EMERGENCY_DONE.slice(0, n))));
    expect(ids).toEqual(['emergency.call', 'emergency.record', 'emergency.medical']);
    expect(takes(called, ['medical.decided', { decision: 'needed' }])).toBe(false);
  });
  test('さらに起これば、もう一度通報から', () =>
    expect(stateIdOf(after(called, 'emergency.declared'))).toBe('emergency.call'));
  test('遅れて判断しているときの誤報も、その判断に戻る', () => {
    const late = after(begun(), 'counterpart.left', 'judgement.requested', ...REVIEWED);
    const back = after(late, 'emergency.declared', standDown);
    expect(stateIdOf(back)).toBe('judgement.harm');
    expect(back.context.nuisance).toBe(true);
    const goneAgain = after(late, 'emergency.declared', 'counterpart.left', standDown);
    expect(stateIdOf(goneAgain)).toBe('judgement.harm');
  });
  test('緊急のあとは、判断とケアが残る', () => {
    const open = openTasks(after(begun(), ...EMERGENCY_DONE).context);
    expect(open).toEqual(['record', 'judgement', 'carePlan', 'communitySafety']);
  });
  test('緊急の前に立てたケアは、立て直す', () => {
    const planned = after(begun(), ['task.done', { task: 'carePlan' }], ...EMERGENCY_DONE);
    expect(openTasks(planned.context)).toContain('carePlan');
  });
  test('けが人がいれば被害届と公務災害、受診が必要なら受診も残る', () => {
    const hurt = after(
      begun(),
      ...EMERGENCY_DONE.slice(0, 2),
      ['damage.recorded', { injured: 1 }],
      ['medical.decided', { decision: 'needed' }],
    );
    expect(openTasks(hurt.context)).toEqual(
      expect.arrayContaining(['medicalCare', 'victimReport', 'workInjury']),
    );
  });
  test('電話でも手紙でも、緊急は同じ', () => {
    for (const channel of ['phone', 'letter', 'field'] as const)
      expect(stateIdOf(after(begun({ channel }), ...EMERGENCY_DONE))).toBe('aftermath');
  });
});
