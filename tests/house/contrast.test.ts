import { describe, expect, test } from 'vitest';
import { THEMES } from '../../src/app/theme';
import { filesUnder, read } from '../support/files';

const THEME_CSS = read('src/ui/theme.css');
const PRIMITIVES = read('node_modules/@digital-go-jp/design-tokens/dist/tokens.css');

type Tokens = ReadonlyMap<string, string>;

/** The custom properties of every block with this exact selector. */
function tokensOf(css: string, selector: string): Map<string, string> {
  const plain = css.replaceAll(/\/\*[\s\S]*?\*\//g, '');
  const tokens = new Map<string, string>();
  for (const [, found = '', body = ''] of plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    if (found.trim() !== selector) continue;
    for (const [, name = '', value = ''] of body.matchAll(/--([\w-]+)\s*:\s*([^;]+);/g)) {
      tokens.set(name, value.trim());
    }
  }
  return tokens;
}

const primitives = tokensOf(PRIMITIVES, ':root');
const light = tokensOf(THEME_CSS, ':root');

const tokensIn = (theme: string): Tokens =>
  new Map([
    ...primitives,
    ...light,
    ...(theme === 'light' ? [] : tokensOf(THEME_CSS, `:root[data-theme="${theme}"]`)),
  ]);

/** Follows `var()` to six hexadecimal digits. */
function colourOf(tokens: Tokens, name: string): string {
  const value = tokens.get(name) ?? '';
  const [, next] = /^var\(--([\w-]+)\)$/.exec(value) ?? [];
  if (next !== undefined) return colourOf(tokens, next);
  const [, digits] = /^#([0-9a-f]{6})$/i.exec(value) ?? [];
  if (digits === undefined) throw new Error(`--${name} is no colour: "${value}"`);
  return digits;
}

/** Relative luminance, as WCAG 2 defines it. */
function luminance(digits: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4]
    .map((at) => Number.parseInt(digits.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Words on a ground: 4.5, and 7 where high contrast was asked for. */
const TEXT: Record<string, readonly string[]> = {
  surface: ['text', 'text-soft', 'act', 'done', 'seen', 'danger'],
  'act-soft': ['text', 'text-soft', 'act', 'done'],
  'done-soft': ['text', 'text-soft', 'act', 'done'],
  'seen-soft': ['text', 'seen'],
  'caution-soft': ['text', 'text-soft', 'act'],
  act: ['on-act'],
  'act-press': ['on-act'],
  seen: ['on-seen'],
  danger: ['on-danger'],
  'danger-press': ['on-danger'],
  emergency: ['on-emergency'],
  'emergency-press': ['on-emergency'],
  dock: ['on-dock', 'dock-time'],
  'dock-awaited': ['on-dock-awaited'],
  paper: ['ink'],
};

/** Edges, marks and the ring of the focus: 3. */
const EDGES: Record<string, readonly string[]> = {
  surface: ['line-control', 'act', 'done', 'seen', 'danger', 'caution-line', 'focus'],
  'act-soft': ['line-control', 'act', 'focus'],
  'done-soft': ['line-control', 'done', 'focus'],
  'seen-soft': ['seen', 'focus'],
  'caution-soft': ['line-control', 'caution-line', 'focus'],
  dock: ['on-dock', 'dock-awaited', 'emergency-edge', 'dock-focus'],
  'dock-track': ['dock-time'],
  paper: ['ink', 'ink-soft'],
};

/** No words and no meaning of their own: hair lines, the outer ring, sizes. */
const BARE = ['line', 'focus-ring', 'tap', 'tap-quiet', 'radius', 'edge'];

const pairs = (of: Record<string, readonly string[]>) =>
  Object.entries(of).flatMap(([ground, marks]) => marks.map((mark) => [mark, ground] as const));

const shown = THEMES.filter((theme) => theme !== 'system');

describe.each(shown)('%s', (theme) => {
  const tokens = tokensIn(theme);
  const least = theme === 'contrast' ? 7 : 4.5;

  test(`words on their ground: at least ${least}`, () => {
    const weak = pairs(TEXT)
      .map(([mark, ground]) => ({
        pair: `${mark} on ${ground}`,
        ratio: contrast(colourOf(tokens, mark), colourOf(tokens, ground)),
      }))
      .filter(({ ratio }) => ratio < least);
    expect(weak).toEqual([]);
  });

  test('edges, marks and focus: at least 3', () => {
    const weak = pairs(EDGES)
      .map(([mark, ground]) => ({
        pair: `${mark} on ${ground}`,
        ratio: contrast(colourOf(tokens, mark), colourOf(tokens, ground)),
      }))
      .filter(({ ratio }) => ratio < 3);
    expect(weak).toEqual([]);
  });
});

test('every token is in some pair, and every theme names known tokens only', () => {
  const paired = new Set([...pairs(TEXT), ...pairs(EDGES)].flat());
  expect([...light.keys()].filter((name) => !paired.has(name) && !BARE.includes(name))).toEqual([]);
  for (const theme of shown.slice(1)) {
    const own = tokensOf(THEME_CSS, `:root[data-theme="${theme}"]`);
    expect(own.size).toBeGreaterThan(10);
    expect([...own.keys()].filter((name) => !light.has(name))).toEqual([]);
  }
});

test('no colour outside the theme: components name tokens', () => {
  const sheets = filesUnder('src', /\.css$/).filter((file) => file !== 'src/ui/theme.css');
  expect(sheets.length).toBeGreaterThan(5);
  const named = sheets.flatMap((file) =>
    read(file)
      .split('\n')
      .filter((line) => /#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(|--color-/i.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );
  expect(named).toEqual([]);
});

test('as many pairs as were meant', () => {
  const checked = (pairs(TEXT).length + pairs(EDGES).length) * shown.length;
  console.info(`${checked} pairs in ${shown.length} themes`);
  expect(shown).toEqual(['light', 'dark', 'contrast']);
  expect(checked).toBe(165);
});

test('the arithmetic is that of WCAG', () => {
  expect(contrast('000000', 'ffffff')).toBeCloseTo(21, 5);
  expect(contrast('777777', 'ffffff')).toBeCloseTo(4.48, 2);
});
