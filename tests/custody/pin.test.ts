import { expect, test } from 'vitest';
import { makePin } from '../../src/custody/pin';

test('a number lifts the cover, in any width, and five wrong ones in a row end it', () => {
  const pin = makePin();
  for (const wrong of ['', '123', '123456789', 'abcd', '12a4']) expect(pin.set(wrong)).toBe(false);
  expect(pin.isSet()).toBe(false);
  expect(pin.attempt('1234')).toEqual({ kind: 'spent' });
  expect(pin.set('２４６８')).toBe(true);
  for (const left of [4, 3, 2, 1]) expect(pin.attempt('0000')).toEqual({ kind: 'wrong', left });
  expect(pin.attempt('2468')).toEqual({ kind: 'right' });
  for (const left of [4, 3, 2, 1]) expect(pin.attempt('0000')).toEqual({ kind: 'wrong', left });
  expect(pin.attempt('0000')).toEqual({ kind: 'spent' });
  expect(pin.isSet()).toBe(false);
  expect(pin.attempt('2468')).toEqual({ kind: 'spent' });
});
