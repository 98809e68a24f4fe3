import type { Known, Look } from './judge';
import type { Outcome } from './outcome';
import type { Story } from './story';
import { type Keys, textOf } from './unseal';

const opens = (bytes: string, keys: Keys): boolean => {
  try {
    textOf(bytes, keys);
    return true;
  } catch {
    return false;
  }
};

const differ = (one: Uint8Array | undefined, other: Uint8Array | undefined): boolean =>
  one !== undefined && other !== undefined && Buffer.compare(one, other) !== 0;

/**
 * Judges what is over on a device with protection, by a look that `judge` has judged before. What must hold:
 * - no open key is left of it once it was acknowledged: one that is found is a damage, which the screen
 *   tells, or the next start takes away; after the start none is left;
 * - every line is opened with the office's key alone, and there is one key;
 * - nothing that was typed is on a screen that the office has not opened.
 * `called`: of which of them a person saw the end acknowledged before this start.
 */
export function judgeEnds(
  look: Look,
  over: readonly Story[],
  called: ReadonlySet<Story>,
  known: Known,
  outcome: Outcome,
): void {
  const { before, after, home, encounter } = look;
  const said = [home, ...(encounter ? [encounter] : [])];
  for (const story of over) {
    const id = story.encounterId ?? '';
    const problem = (what: string) => outcome.problems.push(`${id.slice(0, 6)}: ${what}`);
    const isOpen = after.slots.has(id);
    story.reads(said.flatMap(({ notices }) => notices.map(({ text }) => text)));
    if (called.has(story) && before?.slots.has(id)) {
      outcome.damages += 1;
      if (story.saidOpen || !isOpen) outcome.announced += 1;
    }
    const key = after.office.get(id);
    if ([before, after].some((copies) => differ(copies?.slots.get(id), key))) {
      problem('its key in the slot is not the one of the office');
    }
    if (isOpen && !story.saidOpen) problem('its key still lies open');
    if (isOpen && story.saidOpen) continue;
    // What is said of one start does not excuse the next.
    story.saidOpen = false;
    const rows = known.get(id) ?? [];
    const shut = rows.filter(({ bytes }) => !opens(bytes, after.office)).length;
    if (shut > 0) problem(`the office opens all but ${shut} of ${rows.length} lines`);
  }
  const { length } = look.shown;
  if (length > 0) outcome.problems.push(`${length} notes of what is shut are on the screen`);
}

/** The keys of what is over, which may lie open in no file. */
export const keysOf = (over: readonly Story[], office: Keys): Uint8Array[] =>
  over.flatMap(({ encounterId }) => office.get(encounterId ?? '') ?? []);
