import { removeFolder, temporaryFolder } from './browser/profile';
import { Device, type Template } from './device';
import type { Dice } from './dice';
import { nothingYet, type Outcome } from './judge/outcome';
import type { Shim } from './shims/shims';
import { type TemplateName, templateOf } from './template';

/** What a campaign runs on. */
export type Ground = {
  /** Where the built application is served, and its folder. */
  address: string;
  build: string;
  templates: Partial<Record<TemplateName, Template>>;
  /** Null where there is no compiler. */
  shims: Record<Shim, string> | null;
};

/** One run of a kind: what it needs, what came of it, and what has to be cleared away after it. */
export class Run {
  readonly outcome: Outcome = nothingYet();
  readonly #devices: Device[] = [];
  readonly #folders: string[] = [];

  constructor(
    readonly ground: Ground,
    readonly column: string,
    readonly dice: Dice,
  ) {}

  /** A device that begins as a copy of another; by default of the one for the engine of the column. */
  device(from?: Template, address = this.ground.address): Device {
    const template = from ?? this.ground.templates[templateOf(this.column)];
    if (template === undefined) throw new Error(`no device for ${this.column}`);
    const device = new Device(address, template, this.outcome);
    this.#devices.push(device);
    return device;
  }

  folder(): string {
    const folder = temporaryFolder();
    this.#folders.push(folder);
    return folder;
  }

  shim(name: Shim): string {
    const library = this.ground.shims?.[name];
    if (library === undefined) throw new Error(`no ${name} shim`);
    return library;
  }

  /** Ends what the run has begun, whatever became of it. */
  async clear(): Promise<void> {
    for (const device of this.#devices) await device.remove();
    for (const folder of this.#folders) removeFolder(folder);
  }
}

/** One kind of fault. */
export type Kind = {
  name: string;
  /** What is done to the device, in a line for the table. */
  does: string;
  /** What it is done on, each counted apart. */
  columns: readonly string[];
  /** Of these, the ones that are run in the tests; all by default. */
  inTests?: readonly string[];
  /** Runs of a column: in the tests, by default, in the soak. */
  runs: { tests: number; usual: number; soak: number };
  /** Without a compiler it is not run, which is no pass. */
  needsCompiler?: true;
  /** The devices it begins with; by default those that its columns name, and one for the others. */
  needs?: readonly TemplateName[];
  /** From the first life of a device to the last look at it. */
  run(run: Run): Promise<void>;
};
