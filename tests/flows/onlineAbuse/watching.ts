import {
  type Adjustment,
  type Extent,
  GUIDANCE_RHYTHM,
  type Rhythm,
  type Watching,
} from '../../../flows/onlineAbuse/calendar';

/** Watched from a day on, in the guidance's rhythm. */
export const watching = (discovered: string, change: Partial<Watching> = {}): Watching => ({
  discovered,
  rhythm: GUIDANCE_RHYTHM,
  adjustments: [],
  stretches: [{ from: discovered, to: null }],
  ...change,
});
/** Another rhythm from a day on. */
export const adjusted = (from: string, rhythm: Partial<Rhythm>): Adjustment => ({
  ...GUIDANCE_RHYTHM,
  ...rhythm,
  from,
  reason: '理由',
});
/** Days on which everything was looked at. */
export const looked = (...days: string[]) =>
  new Map<string, Extent>(days.map((day) => [day, 'whole']));
