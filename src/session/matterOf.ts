import type { Entry } from './entry';
import { foldTrail } from './foldTrail';
import type { TrailLine } from './replay';

/** The matter that a line puts the record in, if any: the first one, or one that assigned it since. */
function namedBy({ entry: { seq, type, data }, status }: TrailLine): string | null {
  if (seq > 0 && (type !== 'matter.assigned' || status !== 'accepted')) return null;
  return typeof data.matter === 'string' ? data.matter : null;
}

/**
 * Which matter a record belongs to, of whatever flow: the one it was assigned to last, else the one it
 * began with; null when it belongs to none. An assignment that was withdrawn does not count.
 */
export const matterOf = foldTrail<string | null>(
  () => null,
  (matter, line) => namedBy(line) ?? matter,
);

/**
 * R2: what was carried over is a verdict of this matter, so the record stays in it while the verdict
 * stands; whoever wants another one withdraws it first.
 */
export const staysInMatter = foldTrail(
  () => false,
  (stays, { entry: { type }, status }) =>
    stays || (type === 'verdict.carried' && status === 'accepted'),
);

const ENDING = ['encounter.closed', 'encounter.reopened'];

/**
 * What ended an encounter that was begun by mistake: the tap that settled it closed it as well. Opened
 * again it is an encounter like any other. In: the entries that stand; out: none where it was no mistake.
 */
export function mistakenEnd(standing: readonly Entry[]): Entry | undefined {
  const last = standing.findLast(({ type }) => ENDING.includes(type));
  const settled = standing.find(({ type }) => type === 'matter.settled');
  return last?.type === 'encounter.closed' && last.cmdId === settled?.cmdId ? settled : undefined;
}

/** Whether an encounter was begun by mistake, and is nobody's visit. */
export const wasMistaken = (trail: readonly TrailLine[]): boolean =>
  mistakenEnd(trail.filter(({ status }) => status === 'accepted').map(({ entry }) => entry)) !==
  undefined;
