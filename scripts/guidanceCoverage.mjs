// Prints where a person meets each rule of the guidance, and the test that looks there; read from the
// code itself. Ends badly when a line rests on nothing, a citation
// leads nowhere, or a rule is met nowhere; the build and the tests ask the same check.
import { join } from 'node:path';
import { createServer } from 'vite';
import { root } from './dependencies.mjs';

/** @typedef {typeof import('../tests/guidance/table')} Table */

const server = await createServer({
  root,
  configFile: false,
  logLevel: 'error',
  server: { middlewareMode: true, hmr: false, ws: false },
  appType: 'custom',
  optimizeDeps: { noDiscovery: true },
});
try {
  const { LINES, SUM } = /** @type {Table} */ (
    await server.ssrLoadModule(join(root, 'tests/guidance/table.ts'))
  );
  for (const { id, title, places, tests } of LINES) {
    console.log(`${id.padEnd(8)} ${title}`);
    for (const place of places) console.log(`         → ${place}`);
    for (const test of tests) console.log(`         ✓ ${test}`);
    if (places.length === 0) console.log('         – met nowhere');
  }
  const { clauses, met, places, citations, wrong } = SUM;
  console.log(`\n${met} of ${clauses} clauses met, ${places} places, ${citations} citations`);
  if (wrong.length > 0) {
    console.log(`wrong:\n${wrong.join('\n')}`);
    process.exitCode = 1;
  }
} finally {
  await server.close();
}
