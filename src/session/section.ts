import type { Role } from '../../flows/actors';
import { type Figures, GUIDANCE_FIGURES } from '../../flows/encounter/figures';

/** Somebody of the section who may judge and order, or a facility manager. */
export type Person = {
  name: string;
  role: Extract<Role, 'head' | 'acting' | 'supervisor' | 'facility'>;
};
export type Contact = { name: string; number: string };

/**
 * What a section sets once on its tablet. Everything may be missing: what is unset says so where it
 * is needed.
 */
export type Section = {
  name: string;
  /** Building, floor, counter: the first thing the police ask. */
  place: string;
  /** The number the police call back. */
  callback: string;
  /** Who comes when help is called. */
  supportExtension: string;
  /** `HH:MM`, empty when unset. */
  opensAt: string;
  closesAt: string;
  /** When somebody else takes over (2.1.2f). */
  swapRule: string;
  /** The workplace's own policy (O1), and whom to ask inside it (O4). */
  policy: string;
  consultation: string;
  people: Person[];
  contacts: Contact[];
  /** Numbers of the offices that the guidance names, by their id. */
  numbers: Record<string, string>;
  /** The section's own words, by phrase id and language; empty ones are the guidance's. */
  phrases: Record<string, string>;
  figures: Figures;
  /** A sound when a deadline passes, only if the section allows it. */
  sound: boolean;
  /** Days that a record stays here after the office has confirmed that it has it. */
  keepDays: number;
};

/** The device is a place of passage: the record itself is kept by the office. */
export const KEEP_DAYS = { usual: 7, min: 1, max: 30 } as const;

export const UNSET_SECTION: Section = {
  name: '',
  place: '',
  callback: '',
  supportExtension: '',
  opensAt: '',
  closesAt: '',
  swapRule: '',
  policy: '',
  consultation: '',
  people: [],
  contacts: [],
  numbers: {},
  phrases: {},
  figures: GUIDANCE_FIGURES,
  sound: false,
  keepDays: KEEP_DAYS.usual,
};

/** Whether it is after closing time; unknown when the hours are unset. `clock` is `HH:MM`. */
export const isAfterHours = ({ opensAt, closesAt }: Section, clock: string): boolean =>
  opensAt !== '' && closesAt !== '' && (clock < opensAt || clock >= closesAt);
