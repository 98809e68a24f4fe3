import { type Day, dayAt } from '../days';
import { type Extent, GUIDANCE_RHYTHM, type Watching } from './calendar';
import type { CaseFact, CaseFactData } from './facts';

/** What was looked up on a day, in the order it was recorded. */
export type Search = CaseFactData['search.done'];

/**
 * What the record says of monitoring: what the dates follow from, what was looked up when, and on
 * which days somebody left the rest of it.
 */
export type Monitored = {
  watching: Watching;
  searches: ReadonlyMap<Day, readonly Search[]>;
  closed: ReadonlySet<Day>;
};

/** Before a case is opened nothing is looked for. */
export const NOT_MONITORED: Monitored = {
  watching: { discovered: '', rhythm: GUIDANCE_RHYTHM, adjustments: [], stretches: [] },
  searches: new Map(),
  closed: new Set(),
};

/**
 * How many services were looked at on a day, and of how many. Null where the record does not say of
 * how many: it was written when one search stood for the round, and is read so.
 */
export function servicesIn(searches: readonly Search[]): { looked: number; of: number } | null {
  const counts = searches.flatMap(({ of }) => (of === undefined ? [] : [of]));
  if (counts.length === 0 || counts.length < searches.length) return null;
  const looked = new Set(searches.map(({ platform }) => platform)).size;
  return { looked, of: Math.max(...counts) };
}

/**
 * How far one looked on each day on which one did: the whole once every service was looked at, or
 * once somebody left the rest (S3.4a). Leaving the rest of nothing is no look.
 */
export function lookedOf({ searches, closed }: Monitored): ReadonlyMap<Day, Extent> {
  const extentOf = (day: Day, made: readonly Search[]): Extent => {
    const services = servicesIn(made);
    const whole = services === null || services.looked >= services.of || closed.has(day);
    return whole ? 'whole' : 'part';
  };
  return new Map([...searches].map(([day, made]) => [day, extentOf(day, made)]));
}

/**
 * Monitoring after one more accepted fact. It runs from the day of the discovery, however late the
 * case was taken up, so that rounds nobody made are missed ones. Pure.
 */
export function monitor(monitored: Monitored, fact: CaseFact): Monitored {
  const { watching, searches, closed } = monitored;
  const watchingWith = (change: Partial<Watching>): Monitored => ({
    ...monitored,
    watching: { ...watching, ...change },
  });
  switch (fact.type) {
    case 'case.opened': {
      const { discovered, rhythm } = fact.data;
      return watchingWith({ discovered, rhythm, stretches: [{ from: discovered, to: null }] });
    }
    case 'discovery.noted': {
      const { day } = fact.data;
      const [first, ...later] = watching.stretches;
      return watchingWith({
        discovered: day,
        stretches: first === undefined ? [] : [{ ...first, from: day }, ...later],
      });
    }
    case 'search.done': {
      const { day } = fact.data;
      const made = [...(searches.get(day) ?? []), fact.data];
      return { ...monitored, searches: new Map(searches).set(day, made) };
    }
    case 'round.closed':
      return { ...monitored, closed: new Set([...closed, fact.data.day]) };
    case 'monitoring.adjusted':
      return watchingWith({ adjustments: [...watching.adjustments, fact.data] });
    case 'monitoring.ended':
      return watchingWith({
        stretches: watching.stretches.map((stretch) =>
          stretch.to === null ? { ...stretch, to: dayAt(fact.at, fact.tz) } : stretch,
        ),
      });
    case 'monitoring.resumed':
      return watchingWith({
        stretches: [...watching.stretches, { from: dayAt(fact.at, fact.tz), to: null }],
      });
    default:
      return monitored;
  }
}
