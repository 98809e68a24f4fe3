import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { usedTokens } from '../../scripts/vite/usedTokens';

const set = `:root {
  --a: #fff;
  --b: var(--c);
  --c: 1rem;
  --d: var(--a);
}
`;

test('a token stays that is named, or that a named one rests on', () => {
  expect(usedTokens(set, '.x { width: var(--b) }')).toBe(`:root {
  --b: var(--c);
  --c: 1rem;
}
`);
});

test('of the real set, most is left out and what the theme names is there', () => {
  const tokens = readFileSync('node_modules/@digital-go-jp/design-tokens/dist/tokens.css', 'utf8');
  const theme = readFileSync('src/ui/theme.css', 'utf8');
  const trimmed = usedTokens(tokens, theme);
  const named = [...theme.matchAll(/var\((--[\w-]+)/g)].map(([, name = '']) => name);
  const ours = named.filter((name) => tokens.includes(`${name}:`));
  expect(ours.length).toBeGreaterThan(20);
  for (const name of ours) expect(trimmed).toContain(`${name}:`);
  expect(trimmed.length).toBeLessThan(tokens.length / 2);
});
