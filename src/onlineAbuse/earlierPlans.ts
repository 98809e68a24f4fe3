import { dayAt } from '../../flows/days';
import type { Plan } from '../../flows/onlineAbuse/calendar';
import { foldMonitored, ONLINE_ABUSE } from '../session/onlineAbuseFlow';
import { replay, type TrailLine } from '../session/replay';

/** Facts from which the dates follow, and the one that takes such a fact back. */
const DECIDES = [
  'case.opened',
  'discovery.noted',
  'monitoring.adjusted',
  'monitoring.ended',
  'monitoring.resumed',
  'entry.withdrawn',
];

/** The trail as it was when it had that many lines: what was struck out later still stood. */
function trailThen(trail: readonly TrailLine[], count: number): readonly TrailLine[] {
  const amended = trail.slice(count).some(({ entry }) => entry.type === 'entry.withdrawn');
  if (!amended) return trail.slice(0, count);
  const entries = trail.slice(0, count).map(({ entry }) => entry);
  return replay(ONLINE_ABUSE, entries).trail;
}

/**
 * What the dates of a case followed from before, each from the day it was decided to the day of the
 * next decision. In: the record. Out: one plan a decision but the last, in order. Pure.
 */
export function earlierPlans(trail: readonly TrailLine[]): Plan[] {
  const monitoredThen = foldMonitored();
  const decided = trail.filter(({ entry }) => DECIDES.includes(entry.type));
  const dayOf = ({ entry: { at } }: TrailLine) => dayAt(at.wall, at.tz);
  return decided.slice(0, -1).map((line, index) => ({
    watching: monitoredThen(trailThen(trail, trail.indexOf(line) + 1)).watching,
    from: dayOf(line),
    until: dayOf(decided[index + 1] ?? line),
  }));
}
