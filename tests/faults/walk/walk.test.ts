import { expect, test } from 'vitest';
import { Dice } from '../dice';
import { deadlineOf, type Entry } from '../judge/story';
import { after, endsFrom, isOver, type Standing, standingAfter, type Tap } from './model';
import { closeFrom, type Ends, endFrom, walkFrom } from './walk';

const HOME = standingAfter([]);
const SEEDS = Array.from({ length: 300 }, (_, seed) => seed + 1);
const walks = (ends: Ends, length = 60): Tap[][] =>
  SEEDS.map((seed) => walkFrom(HOME, length, new Dice(seed), ends));

/** Where somebody stands before each tap. */
const standings = (taps: readonly Tap[]): Standing[] =>
  taps.map((_, at) => standingAfter(taps.slice(0, at)));

const isEnded = (taps: readonly Tap[]): boolean => isOver(standingAfter(taps));
const eventsOf = (all: readonly Tap[][]): Set<string> =>
  new Set(all.flat().map(({ event }) => event));

test('終わらないと言われた応対は、どこまで歩いても終わらない', () => {
  expect(walks('never').filter(isEnded)).toEqual([]);
});

test('どこでも終わってよい応対は、短い歩みでは、あるものは終わり、あるものは終わらない', () => {
  const all = walks('anywhere', 8);
  const over = all.filter(isEnded);
  expect(over.length).toBeGreaterThan(0);
  expect(over.length).toBeLessThan(all.length);
  expect(eventsOf(all)).toContain('counterpart.left');
  expect(eventsOf(all)).toContain('matter.settled');
});

test('警察を呼ぶまで終わらない応対は、呼んでから終わる', () => {
  const all = walks('police');
  expect(all.filter(isEnded).length).toBeGreaterThan(0);
  expect(eventsOf(all)).toContain('police.arrived');
  const early = all.filter(
    (taps) => isEnded(taps) && !taps.some(({ event }) => event === 'police.called'),
  );
  expect(early).toEqual([]);
});

test('終わったあとも書かれ、することが残っているあいだは閉じず、閉じたものには追記だけが足される', () => {
  const afterwards = walks('anywhere').flatMap((taps) => {
    const before = standings(taps);
    return taps.flatMap((tap, at) => {
      const from = before[at] ?? HOME;
      return isOver(from) ? [{ from, tap }] : [];
    });
  });
  const at = (state: string) => afterwards.filter(({ from }) => from.state === state);
  expect(new Set(at('closed').map(({ tap }) => tap.event))).toEqual(
    new Set(['addendum.written', 'encounter.reopened']),
  );
  expect(new Set(at('aftermath').map(({ tap }) => tap.event))).toEqual(
    new Set(['note.written', 'observation.noted', 'task.done', 'encounter.closed']),
  );
  const early = at('aftermath').filter(
    ({ from, tap }) => tap.event === 'encounter.closed' && from.tasks.length > 0,
  );
  expect(early).toEqual([]);
});

test('後にすることは、あったことによる：何もなければ記録だけ、警察を呼んだなら六つ', () => {
  const quiet = walkFrom(HOME, 1, new Dice(1));
  expect(standingAfter(quiet).tasks).toEqual(['record']);
  const called = walks('never').filter((taps) =>
    taps.some(({ event }) => event === 'police.called'),
  );
  expect(called.length).toBeGreaterThan(0);
  for (const taps of called) {
    const standing = standingAfter(taps);
    const [left] = endsFrom(standing);
    if (left === undefined) throw new Error('no way out');
    expect([...after(standing, left).tasks].sort()).toEqual([
      'carePlan',
      'communitySafety',
      'facilityManager',
      'record',
      'report',
      'review',
    ]);
  }
});

test('応対の前と後には、終え方がない', () => {
  expect(endsFrom(HOME)).toEqual([]);
  expect(endsFrom({ ...HOME, state: 'aftermath' })).toEqual([]);
  expect(endsFrom({ ...HOME, state: 'closed' })).toEqual([]);
});

test('終わった応対は、残りをすべて済ませて閉じ、終わっていないものは閉じられない', () => {
  for (const taps of walks('never')) {
    const standing = standingAfter(taps);
    expect(closeFrom(standing)).toEqual([]);
    const over = after(standing, endFrom(standing, new Dice(1)));
    const left = closeFrom(over);
    expect(left.map(({ event }) => event)).toEqual([
      ...over.tasks.map(() => 'task.done'),
      'encounter.closed',
    ]);
    expect(left.reduce(after, over)).toMatchObject({ state: 'closed', tasks: [] });
  }
});

test('相手が去ったあとは、時計は走らない', () => {
  const entry = (type: string): Entry => ({ type, data: {}, at: { wall: 1_000 } });
  const live = [entry('encounter.started'), entry('progress.stalled')];
  expect(deadlineOf(live)).toBe(1_000 + 30 * 60_000);
  for (const end of ['counterpart.left', 'matter.settled', 'police.arrived']) {
    expect(deadlineOf([...live, entry(end)])).toBeNull();
  }
});
