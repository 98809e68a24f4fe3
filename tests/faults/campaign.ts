import { Site } from '../support/site';
import { killAll } from './browser/chromium';
import { removeAll } from './browser/profile';
import { Dice } from './dice';
import { isSound } from './judge/outcome';
import { type Ground, type Kind, Run } from './kind';
import { KINDS } from './kinds';
import { Ledger, type Line } from './ledger';
import { page, type Row, rowsOf, table } from './report';
import { compileShims } from './shims/shims';
import { makeTemplate, type TemplateName, templateOf, versionOf } from './template';

export type Asked = {
  /** The built application. */
  build: string;
  size: 'tests' | 'usual' | 'soak';
  kinds?: readonly string[];
  columns?: readonly string[];
  /** Runs of each column, in place of what the size says. */
  runs?: number;
  /** The first of the seeds. */
  seed: number;
  jobs: number;
  /** After so long no further run is begun: what is left is said and counted as not run. */
  minutes?: number;
  ledger?: string;
};

export type Counts = { passed: number; failed: number; skipped: number; names: string[] };
export type Result = { counts: Counts; rows: Row[]; page(command: string): string };

/** `isFirst`: nothing of its kind was run before it, so that it is run however late it is. */
type Task = { kind: Kind; column: string; seed: number; isFirst?: true };

const say = (text: string) => console.error(text);

/** Runs what was asked for and counts it. A kind of which nothing was run has failed. */
export async function campaign(asked: Asked): Promise<Result> {
  const kinds = KINDS.filter(({ name }) => asked.kinds?.includes(name) ?? true);
  if (kinds.length === 0) throw new Error(`no such kind: ${asked.kinds?.join(', ')}`);
  const site = await new Site(asked.build).start();
  try {
    const ground: Ground = {
      address: site.address,
      build: asked.build,
      templates: {},
      shims: compileShims(),
    };
    const able = kinds.filter(({ needsCompiler }) => !needsCompiler || ground.shims !== null);
    for (const { name } of kinds) {
      if (able.some((kind) => kind.name === name)) continue;
      say(
        `${name}: NOT RUN: its fault is made by a library that gcc has to compile, and there is no gcc.`,
      );
    }
    const ledger = new Ledger(asked.ledger);
    const tasks = tasksOf(able, asked, ledger);
    for (const name of templatesFor(tasks)) {
      ground.templates[name] = await makeTemplate(site.address, name);
    }
    const late = await runAll(tasks, ground, ledger, asked);
    for (const name of new Set(late.map(({ kind, column }) => `${kind.name} ${column}`))) {
      say(`${name}: not all of it RUN: the time was over.`);
    }
    const rows = rowsOf(able, ledger.lines);
    say(`\n${table(rows.filter(({ runs }) => runs > 0))}\n`);
    const browser = await versionOf();
    return {
      counts: countsOf(able, ledger.lines, kinds.length - able.length, late),
      rows,
      page: (command) => page(command, browser, able, ledger.lines),
    };
  } finally {
    await site.stop();
    await clear();
  }
}

/** Ends the browsers of this campaign and removes its folders. */
export async function clear(): Promise<void> {
  await killAll();
  removeAll();
}

/**
 * A first run of every kind, then of every other column, then a second of each, so that an end in between
 * leaves none out.
 */
function tasksOf(kinds: readonly Kind[], asked: Asked, ledger: Ledger): Task[] {
  const tasks = kinds.flatMap((kind) => {
    const usual = asked.size === 'tests' ? (kind.inTests ?? kind.columns) : kind.columns;
    const columns = usual.filter((column) => asked.columns?.includes(column) ?? true);
    const runs = asked.runs ?? kind.runs[asked.size];
    return columns.flatMap((column) =>
      Array.from({ length: runs }, (_, i) => ({ kind, column, seed: asked.seed + i })),
    );
  });
  const left = tasks
    .filter(({ kind, column, seed }) => !ledger.has(kind.name, column, seed))
    .sort((a, b) => a.seed - b.seed);
  const ran = new Set(ledger.lines.map(({ kind }) => kind));
  const firsts = new Set(
    kinds.flatMap(({ name }) => (ran.has(name) ? [] : left.find(({ kind }) => kind.name === name))),
  );
  return [
    ...left.flatMap((task) => (firsts.has(task) ? { ...task, isFirst: true as const } : [])),
    ...left.filter((task) => !firsts.has(task)),
  ];
}

/** The devices that the tasks begin with; making one takes a browser. */
function templatesFor(tasks: readonly Task[]): Set<TemplateName> {
  return new Set(tasks.flatMap(({ kind, column }) => kind.needs ?? [templateOf(column)]));
}

/** Runs one after the other; gives those that were not begun any more. The first of a kind always is. */
async function runAll(
  tasks: Task[],
  ground: Ground,
  ledger: Ledger,
  { jobs, minutes = Number.POSITIVE_INFINITY }: Pick<Asked, 'jobs' | 'minutes'>,
): Promise<Task[]> {
  const left = [...tasks];
  const end = performance.now() + minutes * 60_000;
  const work = async () => {
    while (left[0]?.isFirst || performance.now() < end) {
      const task = left.shift();
      if (!task) return;
      const line = await runOne(task, ground);
      ledger.add(line);
      tell(line);
    }
  };
  await Promise.all(Array.from({ length: jobs }, work));
  return left;
}

async function runOne({ kind, column, seed }: Task, ground: Ground): Promise<Line> {
  const began = performance.now();
  const run = new Run(ground, column, new Dice(seed));
  try {
    await kind.run(run);
  } catch (error) {
    const { message, cause } = error as Error;
    run.outcome.problems.push(`the run broke off: ${message}${cause ? ` (${cause})` : ''}`);
  } finally {
    await run.clear();
  }
  const seconds = Math.round(performance.now() - began) / 1000;
  return { kind: kind.name, column, seed, ...run.outcome, seconds };
}

function tell(line: Line): void {
  const { kind, column, seed, faults, acked, lost, damages, announced, ended, problems, seconds } =
    line;
  const over = ended > 0 ? `, ${ended} ended` : '';
  say(
    `${isSound(line) ? '✓' : '✗'} ${kind} ${column}, seed ${seed}: ${faults} faults, ${acked} acknowledged, ${lost} lost, ${announced} of ${damages} damages told${over} (${seconds.toFixed(1)} s)`,
  );
  if (isSound(line)) return;
  for (const problem of problems) say(`    ${problem}`);
  say(`    again: npm run faults -- --kind ${kind} --column ${column} --seed ${seed} --runs 1`);
}

/** Runs are what is counted. A kind of which nothing was run, or nothing was hurt, has failed. */
function countsOf(
  kinds: readonly Kind[],
  lines: readonly Line[],
  unable: number,
  late: readonly Task[],
): Counts {
  const empty = kinds.filter(({ name }) => {
    const own = lines.filter(({ kind }) => kind === name);
    return own.reduce((sum, { faults }) => sum + faults, 0) === 0;
  });
  for (const { name } of empty) say(`${name}: nothing was run`);
  const failed = lines.filter((line) => !isSound(line));
  return {
    passed: lines.length - failed.length,
    failed: failed.length + empty.length,
    skipped: unable + late.length,
    names: [
      ...failed.map(({ kind, column, seed }) => `faults › ${kind} › ${column} › seed ${seed}`),
      ...empty.map(({ name }) => `faults › ${name}: nothing was run`),
    ],
  };
}
