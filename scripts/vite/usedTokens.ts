import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const SRC = fileURLToPath(new URL('../../src', import.meta.url));
const TOKENS = /design-tokens\/dist\/tokens\.css$/;
const DECLARED = /^\s*(--[\w-]+):([^;]*);\n/gm;

const namedIn = (css: string): string[] =>
  [...css.matchAll(/var\((--[\w-]+)/g)].map(([, name = '']) => name);

/**
 * The tokens that are named, and those that they name in turn.
 * In: the whole set, and our own styles. Out: the set without what nobody names.
 */
export function usedTokens(tokens: string, styles: string): string {
  const values = new Map(
    [...tokens.matchAll(DECLARED)].map(([, name = '', text = '']) => [name, text]),
  );
  const used = new Set<string>();
  const waiting = namedIn(styles);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const value = values.get(name);
    if (value === undefined || used.has(name)) continue;
    used.add(name);
    waiting.push(...namedIn(value));
  }
  return tokens.replace(DECLARED, (line, name: string) => (used.has(name) ? line : ''));
}

const ownStyles = (): string =>
  readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.css'))
    .map((file) => readFileSync(join(SRC, file), 'utf8'))
    .join('\n');

/** Of some 250 design tokens we name some 70: the build carries these alone. */
export const trimTokens = (): Plugin => ({
  name: 'kizen:usedTokens',
  apply: 'build',
  enforce: 'pre',
  transform: (code, id) =>
    TOKENS.test(id) ? { code: usedTokens(code, ownStyles()), map: null } : null,
});
