import type { Counted } from '../../../flows/prove/proof';

/** What was proved of a statechart: how much was walked, in all and for each rule. */
export type Proved = Counted & { checked: Record<string, Counted> };

/** For whose figures: those of the guidance in the build, or the section's own on this device. */
export type ProvedFor = { whose: 'guidance' | 'section'; proved: Proved };
