import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Runs a command in the project with its output on the screen; true when it succeeded.
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 */
export function run(command, args, env = {}) {
  const { error, status } = spawnSync(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
    stdio: 'inherit',
  });
  if (error) console.error(`${command}: ${error.message}`);
  return status === 0;
}

/** @param {string} file @returns {Record<string, { version?: string, optional?: boolean }>} */
const lockedPackages = (file) => JSON.parse(readFileSync(join(root, file), 'utf8')).packages;

/**
 * True when what npm wrote down about node_modules is what package-lock.json asks for.
 * npm leaves its own note out until an install is complete, and leaves packages for other
 * platforms out of it.
 */
function dependenciesAreCurrent() {
  const note = 'node_modules/.package-lock.json';
  if (!existsSync(join(root, note))) return false;
  const installed = lockedPackages(note);
  const { '': _project, ...wanted } = lockedPackages('package-lock.json');
  const missing = Object.entries(wanted).some(([path, { version, optional }]) =>
    installed[path] ? installed[path].version !== version : !optional,
  );
  return !missing && Object.keys(installed).every((path) => path in wanted);
}

/** Installs exactly what the lock file says, unless it is there already; true when it is there. */
export function ensureDependencies() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Kizen needs Node.js 20.19 or newer; this is ${process.versions.node}.`);
    return false;
  }
  if (dependenciesAreCurrent()) return true;
  console.log('Installing the dependencies of package-lock.json …');
  return run('npm', ['ci', '--include=dev']);
}
