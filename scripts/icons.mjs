// Draws public/icon.svg as the PNG files that the web manifest and iPadOS ask for.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, ensureChromium, NO_CHROMIUM } from './chromium.mjs';
import { root } from './dependencies.mjs';

const svg = readFileSync(join(root, 'public/icon.svg'), 'utf8');
// Cut by the system into its own shape: the ground must reach every corner.
const square = svg.replace(' rx="96"', '');

const ICONS = [
  { file: 'icon-192.png', size: 192, drawing: svg },
  { file: 'icon-512.png', size: 512, drawing: svg },
  { file: 'icon-maskable-512.png', size: 512, drawing: square },
  { file: 'apple-touch-icon.png', size: 180, drawing: square },
];

const executablePath = ensureChromium();
if (!executablePath) {
  console.error(NO_CHROMIUM);
  process.exit(1);
}
const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
for (const { file, size, drawing } of ICONS) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<style>body { margin: 0 } svg { display: block; width: ${size}px }</style>${drawing}`,
  );
  await page.screenshot({ path: join(root, 'public', file), omitBackground: true });
  await page.close();
  console.log(`public/${file}`);
}
await browser.close();
