import panels from '../../../locales/ja/panels.json' with { type: 'json' };
import words from '../../../locales/ja/ui.json' with { type: 'json' };
import type { Row } from '../../support/journals';
import type { Seen } from '../page/eyes';
import { flawIn, idsIn, type Journals, keysAt, logOf, sameRows } from './journals';
import type { Outcome } from './outcome';
import { deadlineOf, type Entry, laidBeside, type Story } from './story';
import { type Keys, textOf } from './unseal';

/** What a restart showed. */
export type Look = {
  /** Both copies before the product ran; null when nobody looked. */
  before: Journals | null;
  /** Both copies once the product had come to rest. */
  after: Journals;
  home: Seen;
  /** The encounter on the screen, when there is one. */
  encounter: Seen | null;
  /** Whether what is over opens for the office alone. */
  shuts: boolean;
  /** Whether files are hurt, so that what is live may be shut as well: that screen tells of it. */
  torn: boolean;
  /** Of the words of what is over and shut, those that are on a screen all the same. */
  shown: readonly string[];
};

/** Every log as it stood when it was last looked at. */
export type Known = Map<string, Row[]>;

/** What a device says of itself while all is well. */
const USUAL = [words.storage.notPersistent];

/** Whether somebody who looks at the screen learns that something is wrong with what is stored. */
export const saysSo = ({ notices }: Seen): boolean =>
  notices.some(
    ({ kind, text }) =>
      (kind === 'storage' && !USUAL.includes(text)) ||
      (kind in panels.readOnly && kind !== 'otherTab'),
  );

const entriesIn = (rows: readonly Row[], keys: Keys): Entry[] =>
  rows.map(({ bytes }) => JSON.parse(textOf(bytes, keys)) as Entry);

const beginsWith = (rows: readonly Row[], start: readonly Row[]): boolean =>
  sameRows(start, rows.slice(0, start.length));

/**
 * Judges a restart from outside, and brings story and known logs to what was found. What must hold:
 * - what a person saw acknowledged is there; what is there was tapped, in order, whole and once;
 * - both copies are the same chain without a gap, and begin with what stood there before;
 * - step, orders and deadline on the screen are those of the model;
 * - a copy that was found short or spoilt is told of, on the screen or in the log.
 */
export function judge(look: Look, story: Story, known: Known, outcome: Outcome): void {
  const { after, home, encounter } = look;
  const said = [home, ...(encounter ? [encounter] : [])].some(saysSo);
  announcements(look, said, known, outcome);

  for (const id of new Set([...known.keys(), ...idsIn(after)])) {
    const problem = (what: string) => outcome.problems.push(`${id.slice(0, 6)}: ${what}`);
    const rows = logOf(after.rows, id);
    const lines = logOf(after.lines, id);
    const [longer, shorter] = rows.length < lines.length ? [lines, rows] : [rows, lines];
    const flaw = flawIn(longer);
    if (flaw !== null) problem(flaw);
    // A copy that is refused just now may be behind, as long as the screen says so.
    if (!beginsWith(longer, shorter) || (shorter.length < longer.length && !said)) {
      problem(`${rows.length} in the database, ${lines.length} in the files`);
    }
    if (!beginsWith(longer, known.get(id) ?? [])) problem('is not what stood there');
    known.set(id, longer);
  }
  storyOf(look, story, known.get(story.encounterId ?? '') ?? [], outcome);
}

function storyOf(
  { encounter, after, shuts, torn }: Look,
  story: Story,
  rows: readonly Row[],
  outcome: Outcome,
): void {
  const problem = (what: string) => outcome.problems.push(what);
  const entries = entriesIn(rows, keysAt(after));
  const { taps, flaw } = laidBeside(story.taps, entries);
  if (flaw !== null) problem(flaw);
  outcome.lost += story.entries(taps, story.acked);
  outcome.acked += story.entries(story.counted, Math.max(story.counted, story.acked));
  story.keep(taps);
  if (story.isOver() && !story.countedOver) {
    story.countedOver = true;
    outcome.ended += 1;
  }
  if (encounter === null) {
    if (taps > 0) problem('the encounter cannot be opened');
    return;
  }
  const { orders, ...standing } = story.standing();
  // Of a key that still lies open another judge decides.
  const isOpen = after.slots.has(story.encounterId ?? '');
  const isShut = shuts && !isOpen && (story.isOver() || torn);
  if (isShut && !story.isOver()) {
    outcome.damages += 1;
    outcome.announced += 1;
  }
  const state = isShut ? 'shut' : standing.state;
  if (encounter.state !== state) problem(`on screen is ${encounter.state}, not ${state}`);
  if (encounter.orders !== null && encounter.orders !== orders) {
    problem(`${encounter.orders} orders on screen, not ${orders}`);
  }
  const due = deadlineOf(entries);
  const shown = encounter.deadline === null ? null : Date.parse(encounter.deadline);
  if (shown !== due) problem(`the deadline on screen is ${encounter.deadline}, not ${due}`);
}

/** Copies that differ from each other or from what stood there must be told of. */
function announcements(look: Look, said: boolean, known: Known, outcome: Outcome): void {
  const { before, after } = look;
  if (before === null) return;
  const hurt = [...new Set([...known.keys(), ...idsIn(before)])].filter((id) => {
    const rows = logOf(before.rows, id);
    const lines = logOf(before.lines, id);
    return !sameRows(rows, lines) || !beginsWith(rows, known.get(id) ?? []);
  });
  if (hurt.length === 0) return;
  outcome.damages += 1;
  const logged = hurt.some((id) => {
    const { length } = known.get(id) ?? [];
    const added = entriesIn(logOf(after.rows, id).slice(length), keysAt(after));
    return added.some(({ type }) => type === 'store.repaired');
  });
  if (said || logged) outcome.announced += 1;
}
