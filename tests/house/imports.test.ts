import { describe, expect, test } from 'vitest';
import { filesUnder } from '../support/files';
import { type Import, importsOf } from '../support/imports';

type Rule = {
  /** Other rooms; one's own is always open. */
  rooms: readonly string[];
  /** Rooms whose types alone may be imported. */
  types?: readonly string[];
  /** Exact names; one that ends in `/` stands for everything below it. */
  packages: readonly string[];
};

const screen = {
  rooms: ['src/session', 'flows', 'src/ui', 'src/i18n'],
  packages: ['react', '@xstate/react', 'react-i18next'],
};

const ANYTHING = '*';

/** docs/adr/0003-who-may-import-whom.md. A folder that is not in the table may import nothing. */
const RULES: Record<string, Rule> = {
  flows: { rooms: [], packages: ['xstate'] },
  'src/session': { rooms: ['flows'], packages: ['xstate'] },
  'src/storage': {
    rooms: [],
    types: ['src/session', 'flows'],
    packages: ['idb', 'age-encryption', 'zod/mini'],
  },
  'src/ui': { rooms: [], packages: ['react', '@digital-go-jp/design-tokens/'] },
  'src/i18n': { rooms: ['locales'], packages: ['react', 'i18next', 'react-i18next'] },
  'src/offline': { rooms: [], packages: [] },
  'src/verifier': { rooms: [], packages: [] },
  'src/wizard': { ...screen, rooms: [...screen.rooms, 'src/record'] },
  'src/onlineAbuse': { ...screen, rooms: [...screen.rooms, 'src/record'] },
  'src/record': screen,
  // What the build laid out and proved is named like a package.
  'src/training': { ...screen, packages: [...screen.packages, 'virtual:charts/'] },
  'src/reference': screen,
  'src/custody': {
    ...screen,
    rooms: [...screen.rooms, 'src/record'],
    packages: [...screen.packages, 'qr', 'qr/decode.js'],
  },
  'src/app': { rooms: [ANYTHING], packages: [ANYTHING] },
  'src/main.tsx': { rooms: [ANYTHING, 'src/main.css'], packages: [ANYTHING] },
};

const TEST_ONLY = 'xstate/graph';

/** `src/wizard/say.tsx` is in `src/wizard`, `flows/clauses.ts` in `flows`. */
const roomOf = (path: string) =>
  path.startsWith('src/') ? path.split('/').slice(0, 2).join('/') : (path.split('/')[0] ?? '');

const isOurs = (path: string) => /^(src|flows|locales|tests|scripts|public|\.\.)(\/|$)/.test(path);

function allows({ rooms, types = [], packages }: Rule, { from, to, typeOnly }: Import): boolean {
  if (to === TEST_ONLY) return false;
  if (!isOurs(to)) {
    return packages.some(
      (name) => name === ANYTHING || name === to || (name.endsWith('/') && to.startsWith(name)),
    );
  }
  const room = roomOf(to);
  if (room === roomOf(from) || rooms.includes(room)) return true;
  if (rooms.includes(ANYTHING)) return /^(src\/(?!main)|flows|locales)/.test(to);
  return typeOnly && types.includes(room);
}

function violations(imports: Import[]): string[] {
  const nobody: Rule = { rooms: [], packages: [] };
  return imports
    .filter((one) => !allows(RULES[roomOf(one.from)] ?? nobody, one))
    .map(({ from, to, typeOnly }) => `${from} → ${typeOnly ? 'type ' : ''}${to}`);
}

test('no room imports what it may not', () => {
  const files = ['src', 'flows'].flatMap((folder) => filesUnder(folder, /\.tsx?$/));
  const imports = files.flatMap((file) => importsOf(file));
  console.info(`${files.length} files, ${imports.length} imports`);
  expect(files.length).toBeGreaterThan(10);
  expect(imports.length).toBeGreaterThan(10);
  expect(violations(imports)).toEqual([]);
});

describe('the check itself', () => {
  const check = (file: string, code: string) => violations(importsOf(file, code));

  test.each([
    ['flows/a/b.ts', "import { initialTransition } from 'xstate'; import '../clauses';"],
    ['src/wizard/views/say.tsx', "import { a } from '../../record/a'; import '../storage/own';"],
    ['src/storage/log.ts', "import type { Entry } from '../session/entry'; import 'idb';"],
    ['src/storage/log.ts', "import { type Entry, type Row } from '../session/log';"],
    ['src/app/home.tsx', "const later = () => import('../reference/Guide');"],
    ['src/main.tsx', "import './storage/log'; import 'react-dom/client'; import './main.css';"],
    ['src/i18n/words.ts', "import.meta.glob('../../locales/*/ui.json');"],
  ])('lets pass %s: %s', (file, code) => {
    expect(importsOf(file, code).length).toBeGreaterThan(0);
    expect(check(file, code)).toEqual([]);
  });

  test.each([
    ['flows/a/b.ts', "import { getShortestPaths } from 'xstate/graph';"],
    ['flows/a/b.ts', "import type { Entry } from '../../src/session/entry';"],
    ['flows/a/b.ts', "import 'react';"],
    ['src/session/s.ts', "import 'xstate/graph';"],
    ['src/session/s.ts', "import { open } from '../storage/database';"],
    ['src/session/s.ts', "export * from '../storage/database';"],
    ['src/session/s.ts', "import 'idb';"],
    ['src/storage/log.ts', "import { ENTRY_VERSION } from '../session/entry';"],
    ['src/storage/log.ts', "import { type Entry, ENTRY_VERSION } from '../session/entry';"],
    ['src/storage/log.ts', "new Worker(new URL('../app/w.ts', import.meta.url));"],
    ['src/ui/Button.tsx', "import { t } from '../i18n/words';"],
    ['src/wizard/views/say.tsx', "import { log } from '../../storage/log';"],
    ['src/wizard/say.tsx', "const later = () => import('../training/debrief');"],
    ['src/record/report.tsx', "import { say } from '../wizard/say';"],
    ['src/reference/o.tsx', "import ja from '../../locales/ja/ui.json';"],
    ['src/offline/sw.ts', "import { log } from '../storage/log';"],
    ['src/app/home.tsx', "import '../main';"],
    ['src/app/home.tsx', "import { site } from '../../tests/support/site';"],
    ['src/drawer/utils.ts', "import 'react';"],
  ])('refuses %s: %s', (file, code) => {
    expect(check(file, code)).toHaveLength(1);
  });
});
