import { type Day, isDay, isTime } from '../days';
import { type Check, flag, maybe, oneOf, said, shape, text, written } from '../shapes';
import { PLATFORMS, type Platform } from './searches';

/**
 * One post, kept as evidence (S3.4c, S3.6b): what it says, where it stands, what is known of its
 * origin, when it was posted, where the copy of the screen is kept, and who runs the site.
 */
export type Evidence = {
  id: string;
  platform: Platform;
  content: string;
  address: string;
  /** Empty while nobody knows it. */
  ip: string;
  postedOn?: Day;
  postedAt?: string;
  /** Where the copy of the screen is kept. */
  kept: string;
  /** How to reach whoever runs the site. */
  contact: string;
  /** It is not true; it lays open somebody's personal data. */
  untrue: boolean;
  personal: boolean;
};

/** What a post turns out to be, whenever that is known: it is not true, it lays open personal data (S3.4c). */
export const ASSESSMENTS = ['untrue', 'personal'] as const satisfies readonly (keyof Evidence)[];
export type Assessment = (typeof ASSESSMENTS)[number];

export const isEvidence: Check = shape({
  id: said,
  platform: oneOf(PLATFORMS),
  content: text,
  address: text,
  ip: text,
  postedOn: maybe(isDay),
  postedAt: maybe(isTime),
  kept: text,
  contact: text,
  untrue: flag,
  personal: flag,
});

/** Its copy or the site's contact is not kept. */
export const isLacking = ({ kept, contact }: Evidence): boolean =>
  written(kept) === '' || written(contact) === '';

/** Something false or private wants the copy and the site's contact, so that its removal can be asked (S3.4c). */
export const isWanting = (evidence: Evidence): boolean =>
  ASSESSMENTS.some((result) => evidence[result]) && isLacking(evidence);
