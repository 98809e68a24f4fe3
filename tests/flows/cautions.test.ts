import { expect, test } from 'vitest';
import { answersTo, CAUTION_ANSWERS, CAUTION_IDS } from '../../flows/encounter/cautions';
import { isFactData } from '../../flows/encounter/facts';
import { beginning } from '../../flows/encounter/fold';
import { ENCOUNTER } from '../../src/session/encounterFlow';
import { accept } from '../../src/session/replay';
import { LIVE } from './live';
import { begun, done, fact, having, type Told } from './tell';

const at = (told: Told) => ({ ...fact(told), tz: 540 });

test('打ち切る前の問いは三つ。続け方は四とおりと「不明」から', () => {
  expect(CAUTION_IDS).toEqual(['lifeline', 'accommodation', 'ownCause']);
  expect(answersTo('lifeline')).toHaveLength(5);
  expect(new Set(CAUTION_ANSWERS).size).toBe(11);
});

test('答えても、どの画面でも何も動かず、何も止まらない', () => {
  let answered = 0;
  for (const [state, facts] of Object.entries(LIVE)) {
    const snapshot = having(begun(), ...facts);
    for (const answer of CAUTION_ANSWERS) {
      expect(accept(ENCOUNTER, snapshot, at(['caution.answered', { answer }])), state).toBe(
        snapshot,
      );
      answered += 1;
    }
  }
  expect(answered).toBe(Object.keys(LIVE).length * CAUTION_ANSWERS.length);
  expect(answered).toBeGreaterThan(200);
});

test('始まる前と、閉じた記録には、答えられない', () => {
  const [answer] = answersTo('ownCause');
  if (answer === undefined) throw new Error('no answer');
  const told = at(['caution.answered', { answer }]);
  expect(accept(ENCOUNTER, beginning(), told)).toBeNull();
  const closed = having(begun(), 'counterpart.left', done('record'), 'encounter.closed');
  expect(accept(ENCOUNTER, closed, told)).toBeNull();
  expect(accept(ENCOUNTER, closed, at('recorder.borrowed'))).toBeNull();
});

test('問いと答えの組が違えば拒む', () => {
  for (const answer of ['lifeline', 'lifeline.yes', 'ownCause.letter', '', null, '__proto__'])
    expect(isFactData('caution.answered', { answer })).toBe(false);
  expect(isFactData('caution.answered', { answer: 'lifeline.letter', more: 1 })).toBe(false);
});
