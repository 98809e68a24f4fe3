import type { Damage } from '../session/log';
import { sha256, ZERO_HASH } from './chain';
import type { Line } from './journal';
import { decodeLine, type Filed, type FiledLine, isNewer } from './seal/filed';

/** The longest valid chain found, and what stopped it. */
export type Woven = { lines: Line[]; entries: Filed[]; head: string; damage: Damage | null };

/** `stored` is null when the line is not readable, or belongs elsewhere (`stray`). */
type Checked = { line: Line; stored: FiledLine | null; stray: boolean; intact: boolean };

/**
 * Builds one chain out of several copies of the same log. At every place the line that is intact
 * and names its predecessor is taken, from whichever copy has it. What it must do:
 * - a line missing or spoilt in one copy is taken from another, without damage;
 * - the entries end before the first place that no copy can fill, and the damage says why;
 * - two valid lines at one place (two histories): the longer is taken and the place is reported;
 * - entries of a newer version are returned, and reported;
 * - it never throws for anything that may be stored.
 */
export async function weave(
  encounterId: string,
  copies: readonly (readonly Line[])[],
): Promise<Woven> {
  const places = await gather(encounterId, copies);
  const last = endOf(places);
  const lines: Line[] = [];
  const entries: Filed[] = [];
  let head = ZERO_HASH;
  let damage: Damage | null = null;
  for (let seq = 0; seq <= last; seq += 1) {
    const fits = fitting(places, seq, head);
    const next = fits[0];
    if (!next?.stored) return { lines, entries, head, damage: blame(places.get(seq), seq) };
    if (fits.length > 1 && !isFatal(damage)) damage = { kind: 'brokenChain', seq };
    if (isNewer(next.stored.entry)) damage ??= { kind: 'newerVersion', seq };
    lines.push(next.line);
    entries.push(next.stored.entry);
    head = next.line.hash;
  }
  return { lines, entries, head, damage };
}

/** True when the copies must not be changed any more: only a newer version leaves them sound. */
export const isFatal = (damage: Damage | null): boolean =>
  damage !== null && damage.kind !== 'newerVersion';

async function gather(encounterId: string, copies: readonly (readonly Line[])[]) {
  const places = new Map<number, Checked[]>();
  for (const line of copies.flat()) {
    const here = places.get(line.seq) ?? [];
    places.set(line.seq, here);
    if (here.some((other) => other.line.hash === line.hash && other.line.bytes === line.bytes)) {
      continue;
    }
    const intact = typeof line.bytes === 'string' && (await sha256(line.bytes)) === line.hash;
    const stored = decodeLine(line.bytes);
    const own = stored?.entry.encounterId === encounterId && stored.entry.seq === line.seq;
    here.push({ line, stored: own ? stored : null, stray: stored !== null && !own, intact });
  }
  return places;
}

/**
 * The last place there is. A line that belongs elsewhere, or that nobody can read beyond a place that
 * no copy knows, is one whose place was spoilt: it tells of no end.
 */
function endOf(places: Map<number, Checked[]>): number {
  const home = [...places].filter(([, here]) => here.some(({ stored }) => stored !== null));
  let last = Math.max(-1, ...home.map(([seq]) => seq));
  while (places.get(last + 1)?.some(({ stray }) => !stray)) last += 1;
  return last;
}

/** The lines that may stand at `seq` after `head`, the one with the longest future first. */
function fitting(places: Map<number, Checked[]>, seq: number, head: string): Checked[] {
  const fits = (places.get(seq) ?? []).filter(
    ({ stored, intact }) => intact && stored?.prevHash === head,
  );
  if (fits.length < 2) return fits;
  const future = (from: Checked): number =>
    Math.max(0, ...fitting(places, seq + 1, from.line.hash).map((next) => 1 + future(next)));
  return fits
    .map((fit) => ({ fit, length: future(fit) }))
    .sort((a, b) => b.length - a.length)
    .map(({ fit }) => fit);
}

function blame(here: readonly Checked[] | undefined, seq: number): Damage {
  if (!here?.length) return { kind: 'gap', afterSeq: seq - 1 };
  const unreadable = here.every(({ stored }) => stored === null);
  return { kind: unreadable ? 'malformed' : 'brokenChain', seq };
}
