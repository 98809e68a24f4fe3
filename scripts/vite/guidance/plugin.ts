import { fileURLToPath } from 'node:url';
import { type Plugin, runnerImport } from 'vite';

/** Not part of the configuration: it is read from the flows and screens as they are now. */
const CHECK = fileURLToPath(new URL('./check.ts', import.meta.url));

const check = async (): Promise<string[]> =>
  (await runnerImport<typeof import('./check.ts')>(CHECK)).module.wrongIn();

/**
 * The build ends where a line of advice rests on nothing, a citation leads nowhere, or a rule of the
 * guidance is met nowhere. Nothing of it ships. In: what finds everything that is wrong, a line each.
 */
export const guidance = (wrongLines: () => Promise<string[]> = check): Plugin => ({
  name: 'kizen:guidance',
  apply: 'build',
  async buildStart() {
    const wrong = await wrongLines();
    if (wrong.length > 0)
      this.error(`the guidance is not whole (${wrong.length}):\n${wrong.join('\n')}`);
  },
});
