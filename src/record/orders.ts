import type { TrailLine } from '../session/replay';
import { timeOf } from './describe';

/** The orders to leave that were given, the oldest first; withdrawn and refused ones left out. */
export const ordersIn = (trail: readonly TrailLine[]): TrailLine[] =>
  trail.filter(({ entry, status }) => entry.type === 'eviction.ordered' && status === 'accepted');

/** When the orders were given, as wall times to read out. */
export const orderTimes = (trail: readonly TrailLine[]): string[] =>
  ordersIn(trail).map(({ entry: { at } }) => timeOf(at.wall, at.tz));
