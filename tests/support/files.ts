import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

export const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

/** Files of a folder and of those inside it, as paths from the top with `/`. */
export function filesUnder(folder: string, name = /\.(ts|tsx|mjs|css)$/): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => name.test(path))
    .map((path) => `${folder}/${path.split(sep).join('/')}`)
    .sort();
}
