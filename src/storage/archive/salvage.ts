import type { Damage } from '../../session/log';
import { isFatal } from '../weave';
import { DAMAGED_FORMAT, VERSION } from './kinds';
import type { ArchiveParts } from './parts';
import { heldOf, openLine, withDigest } from './write';

/**
 * What can still be read of a damaged record: the lines before the damage, as they are stored, and what
 * they say. No format that is taken in: a record that ends too early must not pass for a whole one.
 */
export async function salvage(parts: ArchiveParts, id: string): Promise<string | null> {
  const { lines, damage } = await parts.copies.gather(id, true);
  const found = await heldOf(parts, id);
  const held = typeof found === 'string' ? null : found;
  const opened = await Promise.all(lines.map((line) => openLine(line, held)));
  const entries = opened.flatMap((line) => line?.entry ?? []);
  const unopened = opened.indexOf(null);
  const why: Damage | null =
    isFatal(damage) || unopened < 0 ? damage : { kind: 'malformed', seq: unopened };
  if (!isFatal(why) || entries.length === 0) return null;
  return withDigest({
    format: DAMAGED_FORMAT,
    version: VERSION,
    madeAt: parts.now(),
    encounterId: id,
    damage: why,
    lines: lines.map(({ bytes }) => bytes),
    entries,
  });
}
