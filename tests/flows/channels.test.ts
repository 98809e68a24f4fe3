import { afterAll, describe, expect, test } from 'vitest';
import { stateIdOf } from '../../flows/encounter/fold';
import { type Beginning, begun, ENDED, having, type Told, takes, tried } from './tell';

const LEAVING = [
  'counterpart.left',
  'call.ended',
  'officers.withdrew',
  'correspondence.ended',
] as const satisfies readonly Told[];

afterAll(() => expect(tried.facts).toBeGreaterThan(80));

const waysOut = (of: Beginning): string[] => LEAVING.filter((told) => takes(begun(of), told));

describe('その場を離れる道は、応対の形で決まる', () => {
  test.each([
    ['窓口', { channel: 'counter' }, ['counterpart.left']],
    [
      '区施設の外の窓口',
      { channel: 'counter', onPremises: false },
      ['counterpart.left', 'officers.withdrew'],
    ],
    ['電話', { channel: 'phone' }, ['call.ended']],
    ['訪問先', { channel: 'field', onPremises: false }, ['counterpart.left', 'officers.withdrew']],
    ['区施設での現場', { channel: 'field' }, ['counterpart.left', 'officers.withdrew']],
    ['手紙', { channel: 'letter' }, ['correspondence.ended']],
  ] as [string, Beginning, string[]][])('%s', (_, of, expected) => {
    expect(waysOut(of)).toEqual(expected);
    for (const told of expected)
      expect(stateIdOf(having(begun(of), told as (typeof LEAVING)[number]))).toBe('aftermath');
  });
});

describe('退去命令に進めるのは、区施設に相手がいるときだけ', () => {
  test.each([
    ['窓口', { channel: 'counter' }, true],
    ['区施設での現場', { channel: 'field' }, true],
    ['区施設の外の窓口', { channel: 'counter', onPremises: false }, false],
    ['訪問先', { channel: 'field', onPremises: false }, false],
    ['電話', { channel: 'phone' }, false],
    ['手紙', { channel: 'letter' }, false],
  ] as [string, Beginning, boolean][])('%s', (_, of, may) => {
    const ended = having(begun(of), ...ENDED);
    expect(stateIdOf(ended)).toBe('termination.watch');
    expect(takes(ended, 'counterpart.stayed')).toBe(may);
    expect(takes(ended, 'facility.reported')).toBe(false);
  });
  test.each([
    ['電話は③で切って終わる', { channel: 'phone' }, 'call.ended'],
    [
      '訪問先では職員が引き揚げて終わる',
      { channel: 'field', onPremises: false },
      'officers.withdrew',
    ],
    ['手紙はやり取りを終える', { channel: 'letter' }, 'correspondence.ended'],
  ] as [string, Beginning, (typeof LEAVING)[number]][])('%s', (_, of, leaving) => {
    const left = having(begun(of), ...ENDED, leaving);
    expect(stateIdOf(left)).toBe('aftermath');
  });
});
