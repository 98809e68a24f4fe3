import type { Source } from '../../../flows/basis.ts';
import encounter from '../../../locales/ja/encounter.json' with { type: 'json' };
import onlineAbuse from '../../../locales/ja/onlineAbuse.json' with { type: 'json' };
import panels from '../../../locales/ja/panels.json' with { type: 'json' };
import ui from '../../../locales/ja/ui.json' with { type: 'json' };
import type { Place } from '../../../src/reference/places.ts';
import { LEADS, type Listed, NO_ADVICE } from './leads.ts';

type Tree = { readonly [key: string]: string | Tree };
/** Files of words by their names. */
export type Trees = Readonly<Record<string, Tree>>;

/** The files of words from which a live step or a case advises; every language has the same keys. */
export const SPOKEN: Trees = { encounter, panels, ui, onlineAbuse };

/** Under these keys every line is advice, whatever its form. */
const ADVISING = ['prompts', 'phrases', 'hint', 'hints', 'question', 'advice'];

/** In these files whole sentences stand with who uses them; in a case's they are the frame's. */
const BY_SENTENCE = ['encounter', 'panels', 'ui'];

/** Lines that stand above a step for what has been seen, no place of their own; drawn with these. */
export const NOTICES: Readonly<Record<string, Source>> = { 'ui.json live.violenceSeen': '2.3e.1' };

type Line = { file: string; path: string; text: string };

const nameOf = ({ file, path }: Line): string => `${file}.json ${path}`;

/** Every line of some files of words, by its path. */
const linesIn = (trees: Trees): Line[] => {
  const below = (file: string, tree: Tree, above: string): Line[] =>
    Object.entries(tree).flatMap(([key, inner]) => {
      const path = `${above}${key}`;
      return typeof inner === 'string'
        ? [{ file, path, text: inner }]
        : below(file, inner, `${path}.`);
    });
  return Object.entries(trees).flatMap(([file, tree]) => below(file, tree, ''));
};

const advises = ({ file, path, text }: Line): boolean =>
  path.split('.').some((part) => ADVISING.includes(part)) ||
  (BY_SENTENCE.includes(file) && text.includes('。'));

/** Whether a path is one of these, or lies below one. */
const isUnder = (path: string, stems: readonly string[] = []): boolean =>
  stems.some((stem) => path === stem || path.startsWith(`${stem}.`));

const excused = ({ file, path }: Line, lists: readonly Listed[]): boolean =>
  lists.some((list) => isUnder(path, list[file]));

/** The lines of words that stand where a place stands, and so with its sources. */
const wordsOf = ({ kind, flow, id }: Place): string[] => {
  switch (kind) {
    case 'prompt':
    case 'panel':
      return [`${flow}.json prompts.${id}`];
    case 'phrase':
      return [`${flow}.json phrases.${id}`];
    case 'task':
      return [`panels.json tasks.hint.${id}`];
    case 'caution':
      return [`panels.json caution.question.${id}`, `panels.json caution.advice.${id}`];
    case 'measure':
      return [`${flow}.json measures.${id}.hint`];
    case 'wayIn':
      return [`encounter.json waysIn.${id}.hint`];
    default:
      return [];
  }
};

/** Lines that advise something and stand with no source, neither a clause nor one of ours. */
export const uncited = (places: readonly Place[], trees: Trees = SPOKEN): string[] => {
  const cited = [
    ...places.filter(({ basis }) => basis.length > 0).flatMap(wordsOf),
    ...Object.keys(NOTICES),
  ];
  return linesIn(trees)
    .filter((line) => advises(line) && !excused(line, [LEADS, NO_ADVICE]))
    .map(nameOf)
    .filter((name) => !isUnder(name, cited));
};

/** Entries of the lists that excuse or cite no line any more. */
export const idle = (trees: Trees = SPOKEN): string[] => {
  const advice = linesIn(trees).filter(advises).map(nameOf);
  const listed = [LEADS, NO_ADVICE].flatMap((list) =>
    Object.entries(list).flatMap(([file, stems]) => stems.map((stem) => `${file}.json ${stem}`)),
  );
  return [...listed, ...Object.keys(NOTICES)].filter(
    (stem) => !advice.some((name) => isUnder(name, [stem])),
  );
};
