import { describe, expect, test } from 'vitest';
import { CHAPTERS, CLAUSES, type ClauseId } from '../../flows/clauses';
import { OWN_SOURCES } from '../../flows/ownSources';
import enPlaces from '../../locales/en/clauses.json';
import en from '../../locales/en/guide.json';
import jaPlaces from '../../locales/ja/clauses.json';
import ja from '../../locales/ja/guide.json';
import { idle, SPOKEN, uncited } from '../../scripts/vite/guidance/advice';
import { dangling, restless, unmet, unseen, wrongIn } from '../../scripts/vite/guidance/check';
import { FLOWS } from '../../src/reference/flows';
import { PLACES, type Place } from '../../src/reference/places';
import { read } from '../support/files';
import { LINES, SUM } from './table';
import { TERMS } from './terms';
import { WALKED_BY, WALKED_IN } from './walks';

const IDS = Object.keys(CLAUSES) as ClauseId[];

/** Rules of the manual on posts and its Form 1: they live in the flow for online abuse. */
const FROM_ONLINE_ABUSE = IDS.filter((id) => id.startsWith('S'));

describe('条文の一覧', () => {
  test('135条、文書の順', () => {
    expect(IDS).toHaveLength(135);
    expect(FROM_ONLINE_ABUSE).toHaveLength(24);
    const order = IDS.map((id) => CHAPTERS.indexOf(CLAUSES[id].where));
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(new Set(IDS.map((id) => CLAUSES[id].where)).size).toBe(CHAPTERS.length);
  });

  test('どの条文にも、両言語に、題・文・読み・置き場所', () => {
    let texts = 0;
    for (const [guide, places] of [
      [ja, jaPlaces],
      [en, enPlaces],
    ] as const) {
      expect(Object.keys(guide.clauses)).toEqual(IDS);
      expect(Object.keys(places)).toEqual(IDS);
      for (const id of IDS) {
        const { title, text, read: reading } = guide.clauses[id];
        for (const words of [title, text, reading, places[id]]) {
          expect(words, id).toMatch(/\S/);
          texts += 1;
        }
        // Read aloud in one breath, and on a telephone in one look.
        expect(title.length, id).toBeLessThanOrEqual(guide === ja ? 22 : 60);
        expect(text.split(/。|\. /).filter(Boolean).length, id).toBeLessThanOrEqual(4);
      }
    }
    expect(texts).toBe(IDS.length * 8);
    // Readings are kana, so that what is typed before it is converted finds them; beside them stand the
    // documents' own terms that our words do not hold.
    for (const id of IDS) {
      const read = ja.clauses[id].read.split(' ');
      const kana = read.filter((word) => /^[ぁ-んー]+$/.test(word));
      expect(kana.length, id).toBeGreaterThanOrEqual(2);
      for (const word of read)
        if (!kana.includes(word)) expect(TERMS[id], `${id} ${word}`).toContain(word);
    }
  });
});

describe('どの行にも、よりどころ', () => {
  test('条文か、手引外のよりどころを持たない行はない', () => expect(restless(PLACES)).toEqual([]));
  test('挙げた先のない行はない', () => expect(dangling(PLACES)).toEqual([]));
  test('どの画面にも出ない行はない', () => expect(unseen(PLACES)).toEqual([]));

  test('手引外のよりどころは、どれも使われ、両言語に言葉がある', () => {
    const used = new Set<string>(PLACES.flatMap(({ basis }) => basis));
    const ids = Object.keys(OWN_SOURCES);
    expect(ids.filter((id) => !used.has(`own.${id}`))).toEqual([]);
    expect(Object.keys(ja.own)).toEqual(ids);
    expect(Object.keys(en.own)).toEqual(ids);
  });

  test('促し、問い、小さな行、知らせは、よりどころを持つか、押した先やこの道具のことを言うだけ', () => {
    expect(uncited(PLACES)).toEqual([]);
    expect(idle()).toEqual([]);
  });

  test('どの条文も、どこかで会う', () => {
    const { clauses, met, places, citations, wrong } = SUM;
    console.info(`${met} of ${clauses} clauses, ${places} places, ${citations} citations`);
    expect(wrong).toEqual([]);
    expect(unmet(PLACES)).toEqual([]);
    expect(met).toBe(IDS.length);
    expect(places).toBeGreaterThan(200);
  });

  test('どの種類の置き場所にも、実際の画面で見る試験がある', () => {
    const kinds = new Set(PLACES.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(Object.keys(WALKED_BY).sort());
    expect(Object.keys(WALKED_IN).sort()).toEqual(FLOWS.map(({ id }) => id).sort());
    const walks = [WALKED_BY, ...Object.values(WALKED_IN)].flatMap((walked) =>
      Object.values(walked),
    );
    for (const { file, title } of walks) expect(read(file), file).toContain(`'${title}`);
    const untested = LINES.filter(({ places, tests }) => places.length > 0 && tests.length === 0);
    expect(untested).toEqual([]);
    expect(LINES.flatMap(({ tests }) => tests).filter((one) => one.includes('*'))).toEqual([]);
    expect(LINES.map(({ id }) => id)).toEqual(IDS);
  });
});

describe('見張りそのもの', () => {
  const place = (change: Partial<Place>): Place => ({
    kind: 'prompt',
    flow: 'encounter',
    id: 'planted',
    basis: ['2.1.2a'],
    at: ['initialResponse'],
    ...change,
  });

  test.each([
    ['よりどころがない', place({ basis: [] }), restless],
    ['ない条文', place({ basis: ['2.9.9' as '2.1.2a'] }), dangling],
    ['よりどころの名のない手引外', place({ basis: ['own.undefined' as 'own.kizen'] }), dangling],
    ['どの画面にも出ない', place({ at: [] }), unseen],
  ] as const)('%s行を見つける', (_, planted, look) => {
    expect(look([...PLACES, planted])).toHaveLength(look(PLACES).length + 1);
    expect(wrongIn([...PLACES, planted])).toHaveLength(wrongIn().length + 1);
  });

  test.each([
    ['どのファイルでも、小さな行', 'onlineAbuse', { measures: { planted: { hint: '?' } } }],
    ['後の仕事の小さな行', 'panels', { tasks: { hint: { planted: '?' } } }],
    ['問い', 'panels', { caution: { question: { planted: '?' } } }],
    ['答えのあとの助言', 'panels', { caution: { advice: { planted: { yes: '?' } } } }],
    ['促し', 'encounter', { prompts: { planted: '?' } }],
    ['言う言葉', 'encounter', { phrases: { planted: { general: '?' } } }],
    ['知らせの文', 'ui', { live: { planted: 'すぐに離れる。' } }],
  ] as const)('よりどころのない、%sを見つける', (_, file, planted) => {
    const [found, ...others] = uncited(PLACES, { [file]: planted });
    expect(found).toMatch(new RegExp(`^${file}\\.json .*\\bplanted\\b`));
    expect(others).toEqual([]);
    expect(uncited(PLACES, { ui: { live: { planted: '済み' } } })).toEqual([]);
  });

  test('置き場所がよりどころを失うと、その言葉も', () => {
    const without = (kind: string) => PLACES.filter((one) => one.kind !== kind);
    for (const kind of ['prompt', 'panel', 'phrase', 'task', 'caution', 'measure', 'wayIn'])
      expect(uncited(without(kind)).length, kind).toBeGreaterThan(0);
    expect(uncited(without('task'))).toContain('panels.json tasks.hint.judgement');
    expect(idle({ ...SPOKEN, ui: {} })).toContain('ui.json live.violenceSeen');
  });

  test('一か所だけの条文を外すと、会わないと分かる', () => {
    const only = PLACES.filter(({ basis }) => !(basis as readonly string[]).includes('2.1.4'));
    expect(only.length).toBeLessThan(PLACES.length);
    expect(unmet(only)).toContain('2.1.4');
    expect(wrongIn(only)).toContain('met nowhere: 2.1.4');
  });
});
