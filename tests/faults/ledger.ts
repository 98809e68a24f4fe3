import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import type { Outcome } from './judge/outcome';

/** One run, as it is kept: a line of JSON. */
export type Line = Outcome & { kind: string; column: string; seed: number; seconds: number };

/**
 * Every run of a campaign, one line each. In a file a long campaign can be ended and gone on with,
 * and what was run is not run again.
 */
export class Ledger {
  readonly lines: Line[];

  constructor(readonly file?: string) {
    const text = file !== undefined && existsSync(file) ? readFileSync(file, 'utf8') : '';
    this.lines = text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Line);
  }

  has(kind: string, column: string, seed: number): boolean {
    return this.lines.some(
      (line) => line.kind === kind && line.column === column && line.seed === seed,
    );
  }

  add(line: Line): void {
    this.lines.push(line);
    if (this.file !== undefined) appendFileSync(this.file, `${JSON.stringify(line)}\n`);
  }
}
