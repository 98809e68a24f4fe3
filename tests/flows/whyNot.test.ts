import { expect, test } from 'vitest';
import { ROLES, type Role } from '../../flows/actors';
import { whyNot } from '../../flows/encounter/whyNot';
import { begun, fact, HARMED, having, order, REPORTED, REVIEWED, type Told, takes } from './tell';

const reason = '理由';
const met = having(begun(), 'judgement.requested', ...REVIEWED, HARMED);
const unmet = having(begun(), 'judgement.requested', ...REVIEWED, [
  'harm.assessed',
  { harm: 'notHarmed', signs: [] },
]);

const given = (
  verdict: 'harassment' | 'notHarassment',
  role: Role,
  actingReason?: string,
): Told => [
  'verdict.given',
  { verdict, reason, ...(actingReason === undefined ? {} : { actingReason }) },
  role,
];

test('判断できない立場、代わる理由、そろわない半分の順に、直すところを言う', () => {
  const why = (told: Told, snapshot = met) => whyNot(snapshot.context, fact(told));
  expect(why(given('notHarassment', 'officer'))).toBe('role');
  expect(why(given('harassment', 'other'), unmet)).toBe('role');
  expect(why(given('harassment', 'supervisor'))).toBe('actingReason');
  expect(why(given('harassment', 'supervisor', '　'))).toBe('actingReason');
  expect(why(given('harassment', 'supervisor', '出張'))).toBeNull();
  expect(why(given('harassment', 'head'), unmet)).toBe('halves');
  expect(why(given('notHarassment', 'head'), unmet)).toBeNull();
  expect(why(given('harassment', 'head'))).toBeNull();
  expect(why(['verdict.carried', { from: '前回', reason }, 'acting'])).toBe('actingReason');
  expect(why(['verdict.carried', { from: '前回', reason, actingReason: '出張' }, 'acting'])).toBe(
    null,
  );
  const ordering = having(begun(), ...REPORTED);
  const ordered = (role: Role): Told => ['eviction.ordered', { n: 1, reason }, role];
  expect(why(ordered('officer'), ordering)).toBe('role');
  expect(why(order(1, 'facility'), ordering)).toBe('actingReason');
  expect(why(ordered('facility'), ordering)).toBeNull();
});

test('流れが断る判断には、必ず直すところがある。代わる理由のない前の記録は、前のとおり読める', () => {
  let asked = 0;
  for (const snapshot of [met, unmet])
    for (const role of ROLES)
      for (const verdict of ['harassment', 'notHarassment'] as const) {
        asked += 1;
        const told = given(verdict, role, '出張');
        expect(whyNot(snapshot.context, fact(told)) === null).toBe(takes(snapshot, told));
        expect(takes(snapshot, given(verdict, role))).toBe(takes(snapshot, told));
      }
  expect(asked).toBe(2 * ROLES.length * 2);
});
