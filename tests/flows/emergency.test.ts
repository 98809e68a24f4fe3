import { afterAll, describe, expect, test } from 'vitest';
import { stateIdOf } from '../../flows/encounter/fold';
import { openTasks } from '../../flows/encounter/tasks';
import { LIVE } from './live';
import { begun, EMERGENCY_DONE, having, REVIEWED, standDown, takes, tried } from './tell';

afterAll(() => expect(tried.facts).toBeGreaterThan(400));

describe.each(Object.entries(LIVE))('%s で緊急になったら', (state, path) => {
  const before = having(begun(), ...path);

  test('次の画面は通報', () => {
    expect(stateIdOf(before)).toBe(state);
    expect(stateIdOf(having(before, 'emergency.declared'))).toBe('emergency.call');
  });
  test('取り消せば、元の画面にちょうど戻る', () => {
    for (const steps of [1, 2, 3])
      expect(having(before, ...EMERGENCY_DONE.slice(0, steps), standDown).value).toEqual(
        before.value,
      );
  });
  test('最後まで進めば事後', () =>
    expect(stateIdOf(having(before, ...EMERGENCY_DONE))).toBe('aftermath'));
  test('相手が立ち去っても、通報と被害の記録が先', () => {
    const gone = having(before, 'emergency.declared', 'counterpart.left');
    expect(stateIdOf(gone)).toBe('emergency.call');
    expect(stateIdOf(having(gone, ...EMERGENCY_DONE.slice(1)))).toBe('aftermath');
    expect(stateIdOf(having(gone, standDown))).toBe('aftermath');
  });
});

test('応対中の画面は、緊急のほかに１９', () => expect(Object.keys(LIVE)).toHaveLength(19));

describe('緊急', () => {
  const called = having(begun(), ...EMERGENCY_DONE.slice(0, 2));

  test('通報、被害の記録、受診の順', () => {
    const ids = [1, 2, 3].map((n) => stateIdOf(having(begun(), ...EMERGENCY_DONE.slice(0, n))));
    expect(ids).toEqual(['emergency.call', 'emergency.record', 'emergency.medical']);
    expect(takes(called, ['medical.decided', { decision: 'needed' }])).toBe(false);
  });
  test('さらに起これば、もう一度通報から', () =>
    expect(stateIdOf(having(called, 'emergency.declared'))).toBe('emergency.call'));
  test('遅れて判断しているときの誤報も、その判断に戻る', () => {
    const late = having(begun(), 'counterpart.left', 'judgement.requested', ...REVIEWED);
    const back = having(late, 'emergency.declared', standDown);
    expect(stateIdOf(back)).toBe('judgement.harm');
    expect(back.context.nuisance).toBe(true);
    const goneAgain = having(late, 'emergency.declared', 'counterpart.left', standDown);
    expect(stateIdOf(goneAgain)).toBe('judgement.harm');
  });
  test('緊急のあとは、判断とケアが残る', () => {
    const open = openTasks(having(begun(), ...EMERGENCY_DONE).context);
    expect(open).toEqual(['record', 'judgement', 'carePlan', 'communitySafety']);
  });
  test('緊急の前に立てたケアは、立て直す', () => {
    const planned = having(begun(), ['task.done', { task: 'carePlan' }], ...EMERGENCY_DONE);
    expect(openTasks(planned.context)).toContain('carePlan');
  });
  test('けが人がいれば被害届と公務災害、受診が必要なら受診も残る', () => {
    const hurt = having(
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
      expect(stateIdOf(having(begun({ channel }), ...EMERGENCY_DONE))).toBe('aftermath');
  });
});
