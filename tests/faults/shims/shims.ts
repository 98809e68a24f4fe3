import { spawnSync } from 'node:child_process';
import { mkdirSync, openSync, readSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../browser/profile';

/** What is put between the browser and the system: `power`, `full`, `clock`. */
export type Shim = 'power' | 'full' | 'clock';

/** Compiles the shims; null where there is no compiler for this machine. */
export function compileShims(): Record<Shim, string> | null {
  const folder = temporaryFolder();
  const made = (['power', 'full', 'clock'] as const).map((shim) => {
    const library = join(folder, `${shim}.so`);
    const source = join(import.meta.dirname, `${shim}.c`);
    const flags = ['-shared', '-fPIC', '-O2', '-Wall', '-Wextra', '-Werror'];
    const { status } = spawnSync('gcc', [...flags, '-o', library, source, '-ldl'], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    return status === 0 ? ([shim, library] as const) : null;
  });
  if (made.includes(null)) return null;
  return Object.fromEntries(made as [Shim, string][]) as Record<Shim, string>;
}

/** Numbers that a shim and the campaign share while the browser runs. */
export class SharedNumbers {
  readonly path: string;
  readonly #file: number;

  constructor() {
    const folder = temporaryFolder();
    mkdirSync(folder, { recursive: true });
    this.path = join(folder, 'numbers');
    writeFileSync(this.path, Buffer.alloc(4096));
    this.#file = openSync(this.path, 'r+');
  }

  get(place: number): number {
    const bytes = Buffer.alloc(8);
    readSync(this.#file, bytes, 0, 8, place * 8);
    return Number(bytes.readBigInt64LE());
  }

  set(place: number, value: number): void {
    const bytes = Buffer.alloc(8);
    bytes.writeBigInt64LE(BigInt(value));
    writeSync(this.#file, bytes, 0, 8, place * 8);
  }
}
