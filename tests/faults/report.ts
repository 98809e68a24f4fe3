import { cpus } from 'node:os';
import { add, isSound, nothingYet, type Outcome } from './judge/outcome';
import type { Kind } from './kind';
import type { Line } from './ledger';

/** What one column of a kind came to. */
export type Row = Outcome & { kind: string; column: string; runs: number; failed: number };

/** The runs of each kind and column, in the order of the kinds; a column nobody ran has none. */
export function rowsOf(kinds: readonly Kind[], lines: readonly Line[]): Row[] {
  return kinds.flatMap(({ name, columns }) =>
    columns.map((column) => {
      const own = lines.filter((line) => line.kind === name && line.column === column);
      const sum = nothingYet();
      for (const line of own) add(sum, line);
      const failed = own.filter((line) => !isSound(line)).length;
      return { ...sum, kind: name, column, runs: own.length, failed };
    }),
  );
}

const number = (value: number): string => value.toLocaleString('en');

const cells = (row: readonly (string | number)[]): string =>
  `| ${row.map((cell) => (typeof cell === 'number' ? number(cell) : cell)).join(' | ')} |`;

const HEAD = [
  'kind',
  'on',
  'runs',
  'faults',
  'acknowledged entries',
  'lost',
  'damages found',
  'told',
  'else wrong',
];

export const table = (rows: readonly Row[]): string =>
  [
    cells(HEAD),
    `|${' --- |'.repeat(HEAD.length)}`,
    ...rows.map(({ kind, column, runs, faults, acked, lost, damages, announced, problems }) =>
      cells([kind, column, runs, faults, acked, lost, damages, announced, problems.length]),
    ),
  ].join('\n');

/** The whole page: command, machine, table, and what each kind does. */
export function page(
  command: string,
  browser: string,
  kinds: readonly Kind[],
  lines: readonly Line[],
): string {
  const hours = lines.reduce((sum, { seconds }) => sum + seconds, 0) / 3600;
  const whole = kinds.reduce((sum, { columns, runs }) => sum + columns.length * runs.soak, 0);
  const [cpu] = cpus();
  const wrong = lines.filter((line) => !isSound(line));
  return [
    '# Faults\n',
    `\`${command}\`\n`,
    `${browser} headless, Node ${process.versions.node}, ${cpus().length} × ${cpu?.model.trim()};`,
    `${number(lines.length)} of the ${number(whole)} runs of a whole soak, in ${hours.toFixed(1)} hours, added up over all jobs.\n`,
    table(rowsOf(kinds, lines)),
    '\n## What is done\n',
    ...kinds.map(({ name, does }) => `- **${name}**: ${does}.`),
    '\n## What must hold\n',
    `${HOLDS}\n`,
    ...(wrong.length > 0
      ? [
          '## What did not hold\n',
          ...wrong.map(
            ({ kind, column, seed, lost, problems }) =>
              `- ${kind} ${column}, seed ${seed}: ${lost} lost; ${problems.join('; ')}`,
          ),
          '',
        ]
      : []),
    LIMITS,
  ].join('\n');
}

const HOLDS = `Acknowledged is what a person saw: the badge on the screen says 「記録しました」 and nothing is pending, heard outside the
browser over its own protocol. After every fault the browser is started twice, and in the first of the two somebody goes on
writing. Each time: what was acknowledged is there; what is there was tapped, in order, whole and once; both copies are the same
chain without a gap and begin with what stood there before; step, orders and deadline on the screen are those of a model that
shares no code with the product. A copy that is found short, spoilt or gone, looked at past the product, counts as a damage, and
must be told on the screen or in the log. A clock that was set, a full disk and a newer database count as damages as well, and so does every forged file.

A hostile file is a fault; it must be refused, or be one that the verifier, written apart, accepts too. What is sealed is opened
by a reader of the campaign's own, with the keys that lie open while an encounter is live, and with the office's key alone once
it is over: from then on no open key of it may be left in any file. A page that was not unlocked shows of it that it is shut,
and none of its words. An open key that is found after an acknowledged end counts as a damage: the screen tells of it, or the
next start takes it away.`;

const LIMITS = `## What this does not show

Power cuts, full disks and clocks are made by a library between the browser and the system; what a real flash chip does with
what was flushed is not known here. Chromium on Linux alone. A seed repeats the plan and the faults, not the scheduler. \`memory\`,
\`imports\` and \`exports\` run the real storage over stand-ins for the database and the files.`;
