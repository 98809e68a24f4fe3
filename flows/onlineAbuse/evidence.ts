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

/** Something false or private wants the copy and the site's contact, so that its removal can be asked (S3.4c). */
export const isWanting = ({ untrue, personal, kept, contact }: Evidence): boolean =>
  (untrue || personal) && (written(kept) === '' || written(contact) === '');
