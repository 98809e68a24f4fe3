import type { Row } from '../../support/journals';
import { linesIn, logOf } from '../judge/journals';
import type { Snapshot } from './disk';

/** What is in the journal files, one after the other. */
export const journalTextOn = ({ files }: Snapshot): string =>
  [...files]
    .filter(([name]) => name.endsWith('.log'))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { written }]) => new TextDecoder().decode(written))
    .join('');

/** Both copies of a log as they lie on the disk. */
export function copiesOf(snapshot: Snapshot, encounterId: string): [Row[], Row[]] {
  // A value that the browser cannot read back any more is null.
  const rows = (snapshot.databases.get('kizen')?.stores.get('entries') ?? []).flatMap(
    ({ value }) => (value === null ? [] : (value as Row)),
  );
  return [logOf(rows, encounterId), logOf(linesIn(journalTextOn(snapshot)), encounterId)];
}
