import { Dice } from '../dice';
import type { Kind, Run } from '../kind';
import { crash } from '../memory/crash';
import { type Fails, live, type Way } from '../memory/life';
import { spoilt } from '../memory/spoil';

/** Things that happen in one life. */
const OPS = 14;

/** Faults of a kind, by the step they begin at. */
const FAULTS: Record<string, (n: number) => Fails> = {
  one: (n) => (step) => step === n,
  run: (n) => (step) => step >= n && step < n + 7,
  from: (n) => (step) => step >= n,
};

const WAYS: readonly Way[] = ['sealed', 'ended'];

/** Devices that are looked at side by side: their turns of the event loop are then shared. */
const AT_ONCE = 64;

/** Steps of one script that a fault may begin at; as many seeds meet each once. */
const STEPS = 400;

/** A life of the storage with one fault, and a crash at every step of it. */
async function run({ column, dice, outcome }: Run): Promise<void> {
  const script = Math.floor(dice.seed / STEPS);
  const fault = column.replace(/^(sealed|ended)/, '').toLowerCase();
  const fails = FAULTS[fault]?.(1 + ((dice.seed * 67) % STEPS)) ?? (() => false);
  const seeds = new Dice(fault in FAULTS ? script : dice.seed);
  const way = WAYS.find((name) => column.startsWith(name)) ?? 'open';
  const life = await live(seeds, fails, OPS, way);
  const meanwhile = fault === 'spoilt' ? spoilt : undefined;
  // Dice of their own: what one crash asks for must not depend on how far another has got.
  const crashes = life.points.map((point) => ({ point, own: new Dice(dice.between(0, 2 ** 31)) }));
  for (let at = 0; at < crashes.length; at += AT_ONCE) {
    const some = crashes.slice(at, at + AT_ONCE);
    await Promise.all(some.map(({ point, own }) => crash(life, point, own, outcome, meanwhile)));
  }
}

export const memory: Kind = {
  name: 'memory',
  does: 'the storage over a device in memory: a fault at every step, and a crash at every step of the life that follows; in two columns a copy is spoilt as well (a log of which nothing was acknowledged is not looked for there), in six protection is on, in four of these talks end, so that the office alone opens the record, and are written on and closed',
  columns: [
    'sound',
    'spoilt',
    'sealed',
    'sealedOne',
    'ended',
    'endedOne',
    'endedRun',
    'endedSpoilt',
    ...Object.keys(FAULTS),
  ],
  inTests: ['spoilt', 'sealedOne', 'endedOne'],
  needs: [],
  runs: { tests: 1, usual: 60, soak: 1_600 },
  run,
};
