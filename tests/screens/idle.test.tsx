import { fireEvent, renderHook } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { IDLE_MS, useIdle } from '../../src/app/lock/useIdle';
import { handClock } from '../session/support';

const LIMIT = IDLE_MS.list;

function watched() {
  const hand = handClock();
  const onIdle = vi.fn();
  renderHook(() => useIdle(hand.clock, LIMIT, onIdle));
  return { ...hand, onIdle };
}

const touch = () => fireEvent.pointerDown(document.body);

test('it tells once, when nobody touched the page for so long', () => {
  const { pass, onIdle } = watched();
  pass(LIMIT - 1_000);
  expect(onIdle).not.toHaveBeenCalled();
  pass(10 * LIMIT);
  expect(onIdle).toHaveBeenCalledOnce();
});

test('a touch begins the time anew', () => {
  const { pass, onIdle } = watched();
  pass(LIMIT - 1_000);
  touch();
  pass(LIMIT - 1_000);
  expect(onIdle).not.toHaveBeenCalled();
  pass(1_000);
  expect(onIdle).toHaveBeenCalledOnce();
});

test('the first touch after it tells nothing again: it is for what stands there now', () => {
  const { pass, onIdle } = watched();
  pass(2 * LIMIT);
  touch();
  expect(onIdle).toHaveBeenCalledOnce();
});

test('who came back and went away again is noticed as well', () => {
  const { pass, onIdle } = watched();
  pass(LIMIT);
  touch();
  pass(LIMIT);
  expect(onIdle).toHaveBeenCalledTimes(2);
  touch();
  pass(LIMIT - 1_000);
  expect(onIdle).toHaveBeenCalledTimes(2);
});

test('a tablet that slept tells at the first touch, before it is used', () => {
  const { jump, onIdle } = watched();
  jump(LIMIT);
  touch();
  expect(onIdle).toHaveBeenCalledOnce();
});

test('looking at a page again looks at the clock as well', () => {
  const { jump, onIdle } = watched();
  jump(LIMIT);
  fireEvent.focus(window);
  expect(onIdle).toHaveBeenCalledOnce();
  fireEvent.focus(window);
  expect(onIdle).toHaveBeenCalledOnce();
});

test('a clock that was set back does not keep the page open', () => {
  const { pass, jump, onIdle } = watched();
  jump(-10 * LIMIT);
  pass(LIMIT + 15_000);
  expect(onIdle).toHaveBeenCalledOnce();
});
