/** One row of a delimited text: its number as an editor counts, what stood there, and its cells. */
export type Row = {
  line: number;
  text: string;
  cells: string[];
  /** A quote that does not close on its own line, so that the cells cannot be told apart. */
  unclosed: boolean;
};

type Cells = Pick<Row, 'cells' | 'unclosed'>;

function cellsOf(text: string, between: string): Cells {
  const cells = [''];
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    const last = cells.length - 1;
    const doubled = sign === '"' && text.charAt(at + 1) === '"';
    if (quoted && doubled) {
      cells[last] += '"';
      at += 1;
    } else if (quoted) {
      if (sign === '"') quoted = false;
      else cells[last] += sign;
    } else if (sign === '"' && cells[last]?.trim() === '') {
      cells[last] = '';
      quoted = true;
    } else if (sign === between) cells.push('');
    else cells[last] += sign;
  }
  return quoted ? { cells: [text], unclosed: true } : { cells, unclosed: false };
}

/**
 * Reads comma or tab separated text as spreadsheets write it: quotes, doubled quotes, any line ending.
 * Total. A cell ends with its line: neither a name nor a number has a second one, and a quote that
 * never closes must not swallow the rows after it. Empty lines are left out.
 */
export function delimited(text: string): Row[] {
  const lines = text.split(/\r\n|\r|\n/);
  const between = lines.some((line) => line.includes('\t')) ? '\t' : ',';
  return lines.flatMap((line, index) =>
    line.trim() === '' ? [] : [{ line: index + 1, text: line, ...cellsOf(line, between) }],
  );
}

/** Writes a row that `delimited` reads back as it is. */
export const delimitedRow = (cells: readonly string[]): string =>
  cells
    .map((cell) => cell.replaceAll(/\s+/g, ' ').trim())
    .map((cell) => (/[",\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(',');
