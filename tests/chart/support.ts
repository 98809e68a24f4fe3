import type { Lookup } from '../../src/training/chart/names';
import { read } from '../support/files';

export const LANGUAGES = ['ja', 'en'] as const;

/** Words as they stand in the files of one language. */
export function lookupIn(language: string): Lookup {
  const files = new Map<string, unknown>();
  return (namespace, key) => {
    if (!files.has(namespace)) {
      files.set(namespace, JSON.parse(read(`locales/${language}/${namespace}.json`)));
    }
    const found = key
      .split('.')
      .reduce<unknown>(
        (tree, part) => (tree as Record<string, unknown> | undefined)?.[part],
        files.get(namespace),
      );
    return typeof found === 'string' ? found : null;
  };
}

type Config = {
  type?: string;
  initial?: string;
  on?: Record<string, unknown>;
  always?: unknown;
  states?: Record<string, Config>;
};

const many = (one: unknown): unknown[] => (Array.isArray(one) ? one : [one]);

/** Counts what a machine was written with, in its plain configuration and not in what is drawn. */
export function countIn(config: Config): { states: number; arrows: number; beginnings: number } {
  const inner = Object.values(config.states ?? {}).map(countIn);
  const sum = (pick: (count: ReturnType<typeof countIn>) => number) =>
    inner.reduce((total, count) => total + pick(count), 0);
  const own = Object.values(config.on ?? {}).flatMap(many).length;
  const eventless = config.always === undefined ? 0 : many(config.always).length;
  return {
    states: 1 + sum(({ states }) => states),
    arrows: own + eventless + sum(({ arrows }) => arrows),
    beginnings: Number(config.initial !== undefined) + sum(({ beginnings }) => beginnings),
  };
}
