import i18next from 'i18next';
import { use } from 'react';
import type ja from '../../locales/ja/guide.json';
import { readable } from './readable';
import { useWords } from './words';

type Content = typeof ja;
/** Words of a flow beside the encounter's, as they are written: a tree of sentences. */
type Tree = { readonly [key: string]: string | Tree };

type UiKey<T = Content['ui']> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${UiKey<T[K]>}`;
}[keyof T & string];

/** The guidance in our own words, and what its pages say. */
export type GuideWords = Content & {
  say(key: UiKey, values?: Record<string, string | number>): string;
  /** Words of another flow or of a page by its name and a path in them; null when there are none. */
  ofFlow(flow: string, path: string): string | null;
};

/** All words but those of the first load and of the page itself: the guidance, and other flows. */
const FILES = import.meta.glob([
  '../../locales/*/*.json',
  '!../../locales/*/{encounter,ui,clauses,cards}.json',
]);

const loading = new Map<string, Promise<GuideWords>>();

const at = (tree: Tree | undefined, path: string): string | null => {
  let found: string | Tree | undefined = tree;
  for (const key of path.split('.')) found = typeof found === 'object' ? found[key] : undefined;
  return typeof found === 'string' ? found : null;
};

async function load(language: string): Promise<GuideWords> {
  const trees = await Promise.all(
    Object.entries(FILES).flatMap(([path, read]) => {
      const [, of, name = ''] = /\/([a-z-]+)\/(\w+)\.json$/.exec(path) ?? [];
      if (of !== language) return [];
      return [read().then((file) => [name, (file as { default: Tree }).default] as const)];
    }),
  );
  const flows = new Map(trees);
  const content = flows.get('guide') as unknown as Content;
  i18next.addResourceBundle(language, 'guide', content);
  const t = i18next.getFixedT(language, 'guide');
  return {
    ...content,
    say: (key, values) => t(`ui.${key}`, values ?? {}),
    ofFlow: (flow, path) => at(flows.get(flow), path),
  };
}

/** Reads the guidance's words once per language; later calls give the same promise. */
export function loadGuide(language: string = i18next.language): Promise<GuideWords> {
  const known = loading.get(language) ?? readable(load(language));
  loading.set(language, known);
  // What could not be read now is read anew the next time.
  known.catch(() => loading.delete(language));
  return known;
}

/** The guidance's words in the language on screen, the same object until that changes; suspends until they are read. */
export const useGuide = (): GuideWords => use(loadGuide(useWords().language));
