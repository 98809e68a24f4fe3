import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Plugin, runnerImport } from 'vite';
import type { Lookup } from '../../../src/training/chart/names.ts';

const LOCALES = fileURLToPath(new URL('../../../locales', import.meta.url));
/** Not part of the configuration: what is slow is loaded when a chart is asked for. */
const PLACE = fileURLToPath(new URL('./place.ts', import.meta.url));
const PROOFS = fileURLToPath(new URL('./proofs.ts', import.meta.url));

const VIRTUAL = /^\0?virtual:charts\/([a-z-]+)$/;

type Tree = { [key: string]: Tree | string };

/** The words of one language as they stand in its files. */
function wordsIn(language: string): { lookup: Lookup; files: string[] } {
  const folder = `${LOCALES}/${language}`;
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  const namespaces = new Map<string, Tree>(
    files.map((file) => [
      file.replace('.json', ''),
      JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')),
    ]),
  );
  const lookup: Lookup = (namespace, key) => {
    const found = key
      .split('.')
      .reduce<Tree | string | undefined>(
        (tree, part) => (typeof tree === 'object' ? tree[part] : undefined),
        namespaces.get(namespace),
      );
    return typeof found === 'string' ? found : null;
  };
  return { lookup, files: files.map((file) => `${folder}/${file}`) };
}

/**
 * `virtual:charts/<language>`: where everything of the drawn statecharts stands. Laid out here, in the
 * build, so that the layout engine never ships; drawing and words come from the machines at run time.
 * `virtual:charts/proved`: how much was walked when their rules were proved for this build.
 */
export function charts(): Plugin {
  let cache = '';
  return {
    name: 'kizen:charts',
    configResolved: ({ cacheDir }) => {
      cache = cacheDir;
    },
    resolveId: { filter: { id: VIRTUAL }, handler: (id) => `\0${id}` },
    load: {
      filter: { id: VIRTUAL },
      async handler(id) {
        const wanted = VIRTUAL.exec(id)?.[1] ?? '';
        if (wanted === 'proved') {
          const { module } = await runnerImport<typeof import('./proofs.ts')>(PROOFS);
          for (const file of module.flowFiles()) this.addWatchFile(file);
          return `export default ${JSON.stringify(module.provedCharts(cache))}`;
        }
        const { module } = await runnerImport<typeof import('./place.ts')>(PLACE);
        const { lookup, files } = wordsIn(wanted);
        for (const file of files) this.addWatchFile(file);
        return `export default ${JSON.stringify(await module.placeCharts(lookup, wanted))}`;
      },
    },
  };
}
