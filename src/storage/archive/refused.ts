import type { Refused } from '../../session/archive';

/** A file that is not taken, and why. */
export class RefusedFile extends Error {
  constructor(readonly why: Refused) {
    super(why);
    this.name = 'RefusedFile';
  }
}
