import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { isActorShape } from '../../flows/actors';
import { FACT_TYPES, type FactType, isFactData, isFactType } from '../../flows/encounter/facts';
import { GUIDANCE_FIGURES } from '../../flows/encounter/figures';
import { SETUPS, startOf } from '../../flows/encounter/prove/setups';
import { TEXT_LIMIT } from '../../flows/shapes';
import { anything, HOSTILE, throwing } from './hostile';

let looked = 0;
afterAll(() => expect(looked).toBeGreaterThan(20_000));

const refuses = (type: FactType, data: unknown): void => {
  looked += 1;
  expect(isFactData(type, data), `${type} took ${String(type)}`).toBe(false);
};
const holes: unknown[] = ['manner.insult'];
holes.length = 3;

describe('届出の中身の形', () => {
  test.each(FACT_TYPES)('%s は、形の違うものを拒み、落ちない', (type) => {
    for (const data of HOSTILE) refuses(type, data);
    expect(isFactData(type, throwing)).toBe(false);
  });

  test('正しい中身に余分があれば拒む', () => {
    const { data } = startOf(SETUPS[0] as (typeof SETUPS)[number], GUIDANCE_FIGURES);
    expect(isFactData('encounter.started', data)).toBe(true);
    refuses('encounter.started', { ...data, extra: true });
    refuses('encounter.started', { ...data, figures: { ...GUIDANCE_FIGURES, orders: 6 } });
    refuses('encounter.started', { ...data, figures: { ...GUIDANCE_FIGURES, orders: 2.5 } });
    refuses('encounter.started', { ...data, figures: [] });
    refuses('encounter.started', { ...data, onPremises: 'yes' });
  });

  test('値の端', () => {
    refuses('manner.reviewed', { acts: holes });
    refuses('manner.reviewed', { acts: ['__proto__'] });
    refuses('manner.reviewed', { acts: { length: 0 } });
    refuses('manner.reviewed', { acts: Array(65).fill('manner.insult') });
    refuses('manner.reviewed', { acts: Object.assign(['manner.insult'], { extra: 1 }) });
    refuses('observation.noted', { act: 'toString' });
    refuses('task.done', { task: 'constructor' });
    refuses('eviction.ordered', { n: Number.NaN });
    refuses('eviction.ordered', { n: 0 });
    refuses('eviction.ordered', { n: '1' });
    refuses('deadline.set', { minutes: 241, reason: 'x' });
    refuses('deadline.passed', { clock: 'progress', dueAt: 8_640_000_000_000_001 });
    refuses('clock.shifted', { ms: Number.MAX_SAFE_INTEGER, direction: 'forward' });
    refuses('note.written', { text: 'あ'.repeat(TEXT_LIMIT + 1) });
    refuses('note.written', { text: ' \n　' });
    // Nobody can read a zero-width space, a filler or an empty Braille cell.
    for (const nothing of ['\u200b\u2060', '\u3164', '\u2800', '\u00ad\u202e\ufe0f', '\u0000']) {
      refuses('emergency.stoodDown', { reason: ` ${nothing} ` });
    }
    expect(isFactData('note.written', { text: '\u2764\ufe0f' })).toBe(true);
    expect(isFactData('note.written', { text: 'あ'.repeat(TEXT_LIMIT) })).toBe(true);
    expect(isFactData('manner.reviewed', { acts: Array(64).fill('manner.insult') })).toBe(true);
    expect(isFactData('police.announced', { reason: undefined })).toBe(true);
    expect(isFactData('matter.settled', Object.create(null))).toBe(true);
  });

  test('何を渡しても落ちず、形に合うのは平らなものだけ', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FACT_TYPES), anything, (type, data) => {
        looked += 1;
        if (isFactData(type, data)) expect(typeof data === 'object' && data !== null).toBe(true);
      }),
      { numRuns: 20_000, seed: 20251001 },
    );
  });

  test('知らない種類は拒む', () => {
    for (const type of ['__proto__', 'constructor', 'toString', '', 'xstate.init', 'xstate.stop']) {
      expect(isFactType(type)).toBe(false);
      refuses(type as FactType, {});
    }
    for (const type of [null, undefined, 1, {}, ['note.written']])
      expect(isFactType(type)).toBe(false);
  });
});

describe('届け出た人の形', () => {
  test('名は空でもよく、役は決まったものだけ', () => {
    expect(isActorShape({ name: '', role: 'officer' })).toBe(true);
    expect(isActorShape({ name: '', role: 'mayor' })).toBe(false);
    expect(isActorShape({ name: '', role: '__proto__' })).toBe(false);
    expect(isActorShape({ role: 'officer' })).toBe(false);
    expect(isActorShape({ name: '', role: 'officer', extra: 1 })).toBe(false);
    expect(isActorShape({ name: 'x'.repeat(TEXT_LIMIT + 1), role: 'officer' })).toBe(false);
    for (const value of HOSTILE) {
      looked += 1;
      expect(isActorShape(value)).toBe(false);
    }
  });
});
