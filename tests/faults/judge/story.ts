import words from '../../../locales/ja/ui.json' with { type: 'json' };
import {
  ENDINGS,
  isOver,
  NO_PROGRESS_MS,
  type Standing,
  standingAfter,
  type Tap,
  type Told,
} from '../walk/model';
import { type Ends, entriesOf } from '../walk/walk';

/** What the product writes by itself when it finds that it must. */
const OWN = ['store.repaired', 'clock.shifted', 'clock.confirmed', 'deadline.passed'];

/** As much of a stored entry as is judged. */
export type Entry = { type: string; data: Record<string, unknown>; at: { wall: number } };

export const isOwn = ({ type }: Pick<Entry, 'type'>): boolean => OWN.includes(type);

const fits = ({ type, data = {} }: Told, entry: Entry | undefined): boolean =>
  type === entry?.type &&
  Object.entries(data).every(
    ([key, value]) => JSON.stringify(entry.data[key]) === JSON.stringify(value),
  );

/**
 * Lays a log beside the taps that made it: it must be the taps from the first on, each whole and
 * once. Out: how many taps stand there, and what is wrong.
 */
export function laidBeside(
  taps: readonly Tap[],
  entries: readonly Entry[],
): { taps: number; flaw: string | null } {
  const left = entries.filter((entry) => !isOwn(entry));
  let at = 0;
  for (const [count, { event, told }] of taps.entries()) {
    const part = left.slice(at, at + told.length);
    if (part.length === 0) return { taps: count, flaw: null };
    if (!told.every((one, i) => fits(one, part[i]))) {
      const types = part.map(({ type }) => type).join(', ');
      return { taps: count, flaw: `${event} stands there as ${types}` };
    }
    at += told.length;
  }
  const more = left[at];
  return { taps: taps.length, flaw: more ? `${more.type} was never tapped` : null };
}

/** From these on no clock runs: ③ was said, or nobody is there. */
const NO_CLOCK = ['response.ended', ...ENDINGS];

/** The deadline as an instant, by the log alone; null while no clock runs. */
export function deadlineOf(entries: readonly Entry[]): number | null {
  const from = entries.find(({ type }) => type === 'progress.stalled');
  if (!from || entries.some(({ type }) => NO_CLOCK.includes(type))) return null;
  const shifts = entries
    .slice(entries.indexOf(from))
    .filter(({ type }) => type === 'clock.shifted')
    .map(({ data }) => Number(data.ms));
  return shifts.reduce((due, ms) => due + ms, from.at.wall + NO_PROGRESS_MS);
}

/** What a screen says while an open key that should be gone may still be there. */
const STILL_OPEN = [words.storage.slotNotWiped, words.storage.keyNotSealed];

/** One encounter as the campaign knows it from outside. */
export class Story {
  encounterId: string | null = null;
  /** Everything that was tapped, or may have been when the browser died. */
  taps: Tap[] = [];
  /** How many of the taps a person saw acknowledged. */
  acked = 0;
  /** How many of these are in the count of the campaign already. */
  counted = 0;
  /** Where it may end; decided when it begins. */
  ends: Ends | null = null;
  /** Whether its end is in the count already. */
  countedOver = false;
  /** Somebody read on the screen that the key of this one still lies open. */
  saidOpen = false;

  /** Somebody reads what the screen says is wrong. */
  reads(notices: readonly string[]): void {
    this.saidOpen ||= notices.some((text) => STILL_OPEN.includes(text));
  }

  standing(): Standing {
    return standingAfter(this.taps);
  }

  /** Whether a person saw acknowledged that the talk is over. */
  isOver(): boolean {
    return isOver(standingAfter(this.taps.slice(0, this.acked)));
  }

  /** The words that were typed. */
  words(): string[] {
    return this.taps.flatMap(({ text }) => text ?? []);
  }

  /** After a restart: so many taps stand in the log, and the others never happened. */
  keep(taps: number): void {
    this.taps.length = taps;
    this.acked = taps;
    this.counted = taps;
    // Begun anew it is another encounter.
    if (taps === 0) this.encounterId = null;
  }

  /** Entries of the taps from one on to another. */
  entries(from: number, to: number): number {
    return entriesOf(this.taps.slice(from, to));
  }
}
