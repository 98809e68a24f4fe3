import fc from 'fast-check';
import type { AnyStateMachine } from 'xstate';
import { ROLES } from '../../flows/actors';
import { beginningOf, provingStep } from '../../flows/prove/chart';
import type { Kind } from '../../flows/prove/walk';

/** What one step of a walk does, decided when the walk gets there. */
export type Choice = {
  kind: number;
  pick: number;
  other: number;
  role: (typeof ROLES)[number];
  wait: number;
};

export const choice: fc.Arbitrary<Choice> = fc.record({
  kind: fc.nat(99),
  pick: fc.nat(1_000_000_000),
  other: fc.nat(1_000_000_000),
  role: fc.constantFrom(...ROLES),
  wait: fc.integer({ min: -60_000, max: 900_000 }),
});

export const from = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

type Facts<K extends Kind> = {
  types: readonly K['fact']['type'][];
  samplesOf(type: K['fact']['type'], snapshot: K['snapshot']): readonly K['fact'][];
};

/** A fact of these types that is accepted here, or null when none is. */
export function acceptedOf<K extends Kind>(
  { types, samplesOf }: Facts<K>,
  snapshot: K['snapshot'],
  { pick, other }: Choice,
): K['fact'] | null {
  for (let turn = 0; turn < types.length; turn += 1) {
    const facts = samplesOf(from(types, pick + turn), snapshot).filter((fact) =>
      snapshot.can(fact),
    );
    if (facts.length > 0) return from(facts, other);
  }
  return null;
}

const pictureOf = ({ value, context }: { value: unknown; context: unknown }): string =>
  JSON.stringify([value, context]);

type Walked<K extends Kind> = {
  chart: AnyStateMachine;
  /** One fact on one snapshot, refused ones change nothing; slower than what the walk uses. */
  step(snapshot: K['snapshot'], fact: K['fact']): K['snapshot'];
  isShaped(fact: K['fact']): boolean;
  /** Called on every snapshot that a fact led to. */
  look(snapshot: K['snapshot'], log: readonly K['fact'][]): void;
};

/**
 * Walks at random and holds: nothing throws, refused facts change nothing, and the log read again,
 * cut anywhere, leads to the same. `start` is the time of the first fact, UTC milliseconds.
 */
export function walker<K extends Kind>({ chart, step, isShaped, look }: Walked<K>) {
  const count = { facts: 0, taken: 0, refused: 0, unshaped: 0, walks: 0, prefixes: 0 };
  const stepFast = provingStep<K>(chart);
  const walk = (
    opening: readonly K['fact'][],
    choices: readonly Choice[],
    start: number,
    next: (snapshot: K['snapshot'], choice: Choice, at: number) => K['fact'],
  ): void => {
    let snapshot = beginningOf<K>(chart);
    const log: K['fact'][] = [];
    const pictures: string[] = [];
    const take = (fact: K['fact']): void => {
      const after = stepFast(snapshot, fact);
      log.push(fact);
      if (after === null) count.refused += 1;
      else {
        count.taken += 1;
        if (after.status !== 'active') throw new Error(`${fact.type}: ${after.status}`);
        snapshot = after;
        look(snapshot, log);
      }
      pictures.push(pictureOf(snapshot));
    };
    for (const fact of opening) take(fact);
    let now = start;
    for (const one of choices) {
      now += one.wait;
      const fact = next(snapshot, one, now);
      count.facts += 1;
      if (isShaped(fact)) take(fact);
      else count.unshaped += 1;
    }
    count.walks += 1;
    // Refused facts stand in the log too: read again, they must change nothing.
    const read = JSON.parse(JSON.stringify(log)) as K['fact'][];
    read.reduce((before, fact, index) => {
      const after = step(before, fact);
      if (pictureOf(after) !== pictures[index])
        throw new Error(`the first ${index + 1} facts, read again, lead elsewhere`);
      count.prefixes += 1;
      return after;
    }, beginningOf<K>(chart));
  };
  return { walk, count };
}
