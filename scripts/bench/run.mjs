// `npm run bench`: how fast the product is, beside the floor and the bare stack, in a real browser.
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ensureChromium, NO_CHROMIUM } from '../chromium.mjs';
import { ensureDependencies } from '../dependencies.mjs';

if (!ensureDependencies()) process.exit(1);
const chromium = ensureChromium();
if (!chromium) {
  console.error(NO_CHROMIUM);
  process.exit(1);
}
const { browsers, giveBack } = await import('./browser.mjs');
const { bench } = await import('./bench.mjs');
const { plan } = await import('./options.mjs');

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, () => void giveBack().finally(() => process.exit(130)));
}

try {
  const planned = plan();
  const text = await bench(browsers(chromium), planned);
  console.log(`\n${text}`);
  if (planned.out !== undefined) writeFileSync(resolve(planned.out), text);
} finally {
  await giveBack();
}
