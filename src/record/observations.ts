import { ACT_IDS, type Act, isAct } from '../../flows/encounter/acts';
import { actsToReport } from '../../flows/encounter/reported';
import { foldTrail } from '../session/foldTrail';
import type { TrailLine } from '../session/replay';

/** One time an act was seen: UTC milliseconds, minutes east of UTC, the words used (empty: none noted). */
type Sighting = { seq: number; at: number; tz: number; quote: string };

/** One act as it was seen: how often, and the latest times it was. */
export type Observed = {
  act: Act;
  count: number;
  quoted: Sighting[];
  plain: Sighting[];
  lastAt: number;
};

/** Of each kind, with words and without; a record of hundreds stays readable. */
const KEPT = 3;

/** The latest times, in their order; one that is noted afterwards finds its place. */
const withLatest = (before: readonly Sighting[], one: Sighting): Sighting[] =>
  [...before, one].sort((a, b) => a.at - b.at).slice(-KEPT);

function observe(seen: Map<Act, Observed>, { entry, status }: TrailLine): Map<Act, Observed> {
  const { act, quote } = entry.data;
  if (entry.type !== 'observation.noted' || status !== 'accepted' || !isAct(act)) return seen;
  const { count = 0, quoted = [], plain = [] } = seen.get(act) ?? {};
  const at = entry.happenedAt ?? entry.at.wall;
  const said = typeof quote === 'string' ? quote : '';
  const one: Sighting = { seq: entry.seq, at, tz: entry.at.tz, quote: said };
  return seen.set(act, {
    act,
    count: count + 1,
    quoted: said === '' ? quoted : withLatest(quoted, one),
    plain: said === '' ? withLatest(plain, one) : plain,
    lastAt: at,
  });
}

function confirm(confirmed: Set<unknown>, { entry, status }: TrailLine): Set<unknown> {
  if (status !== 'accepted') return confirmed;
  if (entry.type === 'judgement.requested') confirmed.clear();
  if (!entry.type.endsWith('.reviewed')) return confirmed;
  for (const act of entry.data.acts as unknown[]) confirmed.add(act);
  return confirmed;
}

/** What was seen so far, by act, withdrawn entries left out. */
export const observationsOf = foldTrail(() => new Map<Act, Observed>(), observe);

/** The latest times an act was seen, in their order, and how many there are besides. */
export function sightingsOf({ count, quoted, plain }: Observed): {
  latest: Sighting[];
  more: number;
} {
  const latest = [...quoted, ...plain].sort((a, b) => a.at - b.at);
  return { latest, more: count - latest.length };
}

const confirmedSet = foldTrail(() => new Set<unknown>(), confirm);

/** The acts that the head confirmed in the judgement at hand, in the order of the guidance. */
export const confirmedActs = (trail: readonly TrailLine[]): Act[] => {
  const confirmed = confirmedSet(trail);
  return ACT_IDS.filter((act) => confirmed.has(act));
};

type Known = { seen: Map<Act, Observed>; confirmed: Set<unknown> };

/** What is known now; and as it was before line `end`, folded from the start. */
const known = (trail: readonly TrailLine[]): Known => ({
  seen: observationsOf(trail),
  confirmed: confirmedSet(trail),
});

function knownAt(trail: readonly TrailLine[], end: number): Known {
  const seen = new Map<Act, Observed>();
  const confirmed = new Set<unknown>();
  for (const line of trail.slice(0, end)) {
    observe(seen, line);
    confirm(confirmed, line);
  }
  return { seen, confirmed };
}

/** The acts that were seen, the newest first; of two at once, the one that was noted later. */
const newestFirst = (seen: Map<Act, Observed>): Act[] =>
  [...seen.values()]
    .reverse()
    .sort((a, b) => b.lastAt - a.lastAt)
    .map(({ act }) => act);

const named = ({ seen, confirmed }: Known): Act | null => {
  const latest = newestFirst(seen);
  return (
    latest.find((act) => confirmed.has(act)) ??
    ACT_IDS.find((act) => confirmed.has(act)) ??
    latest[0] ??
    null
  );
};

/** Whatever was seen counts, judged or not; what the head alone confirmed, while nothing was noted. */
const reported = ({ seen, confirmed }: Known): Act[] =>
  actsToReport(seen.size > 0 ? newestFirst(seen) : ACT_IDS.filter((act) => confirmed.has(act)));

/**
 * The act that is named to the counterpart: the last one seen among those the head confirmed, or the
 * first confirmed one, or the last one seen, or none.
 */
export const actInQuestion = (trail: readonly TrailLine[]): Act | null => named(known(trail));

/** The acts that are told to the police and the facility manager, the gravest first. */
export const reportedActs = (trail: readonly TrailLine[]): Act[] => reported(known(trail));

/** Both as they were before line `end`; folds from the start. */
export function actsAt(
  trail: readonly TrailLine[],
  end: number,
): { act: Act | null; reported: Act[] } {
  const then = knownAt(trail, end);
  return { act: named(then), reported: reported(then) };
}
