/**
 * The figures of the guidance. All are soft: a section may set its own, and the first entry of a
 * log carries the figures in force, so that a log replays alike everywhere.
 */
export type Figures = {
  /** Minutes from "no progress" to the end of the talk (2.3c.4: about 30). */
  noProgressMinutes: number;
  /** Shortest and longest announced visit, in minutes (2.3c.6: 15 to 30). */
  visitMinMinutes: number;
  visitMaxMinutes: number;
  /** What a repeated visit offers first; ours, inside the range above. */
  visitMinutes: number;
  /** Eviction orders before the police are called (2.3f.5a: about 3). */
  orders: number;
};

export const GUIDANCE_FIGURES: Figures = {
  noProgressMinutes: 30,
  visitMinMinutes: 15,
  visitMaxMinutes: 30,
  visitMinutes: 20,
  orders: 3,
};

/** How far a section may depart from the guidance; keeps counters and clocks bounded. */
export const FIGURE_LIMITS: Record<keyof Figures, { min: number; max: number }> = {
  noProgressMinutes: { min: 5, max: 120 },
  visitMinMinutes: { min: 5, max: 60 },
  visitMaxMinutes: { min: 5, max: 120 },
  visitMinutes: { min: 5, max: 120 },
  orders: { min: 1, max: 5 },
};
