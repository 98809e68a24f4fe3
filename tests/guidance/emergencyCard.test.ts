import { expect, test } from 'vitest';
import clauses from '../../locales/ja/clauses.json';
import { filledPage } from '../../scripts/vite/indexHtml';
import { PLACES } from '../../src/reference/places';
import { read } from '../support/files';

test('緊急カードの行には、手引の場所か手引外が、そのまま書いてある', () => {
  const page = filledPage(read('index.html'));
  const shown = [...page.matchAll(/<small>([^<]+)<\/small>/g)].map(([, text]) => text);
  const card = PLACES.filter(({ kind }) => kind === 'card');
  const placeOf = (source: string) =>
    source.startsWith('own.') ? '手引外' : clauses[source as keyof typeof clauses];
  expect(shown).toEqual(card.map(({ basis }) => [...new Set(basis.map(placeOf))].join(' · ')));
  expect(shown[0]).toBe('手引 第2章(3)暴行・脅迫 · 手引外');
  const lines = [...page.matchAll(/<li>[^<]+(<small>)?/g)];
  expect(lines.length).toBeGreaterThan(4);
  expect(lines.filter(([, small]) => small === undefined)).toEqual([]);
});
