import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './dependencies.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

export const NO_CHROMIUM =
  'No Chromium found. Install it (Debian: apt-get install chromium fonts-noto-cjk), or set CHROMIUM_PATH to its executable.';

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The browser the tests drive: CHROMIUM_PATH if it is set, else the first one installed. */
export function findChromium() {
  const asked = process.env.CHROMIUM_PATH;
  if (asked) return isExecutable(asked) ? asked : undefined;
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)];
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

/** Installs Debian's `age` where that is allowed and it is missing: a test opens with it what we sealed. */
export function ensureAge() {
  const found = ['/usr/bin/age', '/usr/local/bin/age'].some(isExecutable);
  if (found || process.getuid?.() !== 0) return;
  console.log('Installing age …');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update'], env) &&
    run('apt-get', ['install', '-y', '--no-install-recommends', 'age'], env);
}

/** Finds a Chromium, or installs Debian's with Japanese fonts where that is allowed. */
export function ensureChromium() {
  const found = findChromium();
  if (found || process.env.CHROMIUM_PATH || process.getuid?.() !== 0) return found;
  console.log('Installing Chromium and Japanese fonts …');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update'], env) &&
    run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], env);
  return findChromium();
}
