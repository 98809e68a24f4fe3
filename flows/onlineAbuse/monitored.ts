import { type Day, dayAt } from '../days';
import { GUIDANCE_RHYTHM, type Watching } from './calendar';
import type { CaseFact, CaseFactData } from './facts';

/** What was looked up on a day, in the order it was recorded. */
export type Search = CaseFactData['search.done'];

/** What the record says of monitoring: what the dates follow from, and what was looked up when. */
export type Monitored = { watching: Watching; searches: ReadonlyMap<Day, readonly Search[]> };

/** Before a case is opened nothing is looked for. */
export const NOT_MONITORED: Monitored = {
  watching: { discovered: '', rhythm: GUIDANCE_RHYTHM, adjustments: [], stretches: [] },
  searches: new Map(),
};

/**
 * Monitoring after one more accepted fact. It runs from the day of the discovery, however late the
 * case was taken up, so that rounds nobody made are missed ones. Pure.
 */
export function monitor(monitored: Monitored, fact: CaseFact): Monitored {
  const { watching, searches } = monitored;
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
