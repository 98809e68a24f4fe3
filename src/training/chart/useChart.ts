import { use, useMemo } from 'react';
import type { Language } from '../../i18n/i18n';
import { useLookup, useNamespace } from '../../i18n/lateWords';
import { useWords } from '../../i18n/words';
import { type ChartName, graphNamed, type RuleBook, rulesNamed } from './charts';
import type { ChartArrow, ChartState } from './graph';
import { type Names, namesIn } from './names';
import type { Figure } from './placed';

/** One statechart on the page: what it holds, where it stands, what it is called. */
export type ChartOnPage = {
  chart: ChartName;
  states: ReadonlyMap<string, ChartState>;
  arrows: ReadonlyMap<string, ChartArrow>;
  figures: readonly Figure[];
  names: Names;
  rules: RuleBook;
  /** The groups that a state is in, outermost first, and itself. */
  withGroups(id: string): readonly string[];
};

const LAYOUTS: Record<Language, () => Promise<{ default: Record<string, Figure[]> }>> = {
  ja: () => import('virtual:charts/ja'),
  en: () => import('virtual:charts/en'),
};

const layouts = new Map<string, Promise<Record<string, Figure[]>>>();

/** Where everything stands in one language; the same promise every time, unless it failed. */
function layoutIn(language: Language): Promise<Record<string, Figure[]>> {
  const begun = layouts.get(language);
  if (begun !== undefined) return begun;
  const loaded = LAYOUTS[language]().then(({ default: figures }) => figures);
  layouts.set(language, loaded);
  loaded.catch(() => layouts.delete(language));
  return loaded;
}

/** A statechart in the language on screen; suspends until its layout and words are loaded. */
export function useChart(chart: ChartName): ChartOnPage {
  const { language } = useWords();
  useNamespace('chart');
  useNamespace(chart);
  const lookup = useLookup();
  const figures = use(layoutIn(language === 'en' ? 'en' : 'ja'))[chart] ?? [];
  const graph = useMemo(() => graphNamed(chart), [chart]);
  const states = useMemo(() => new Map(graph.states.map((state) => [state.id, state])), [graph]);
  const arrows = useMemo(() => new Map(graph.arrows.map((arrow) => [arrow.id, arrow])), [graph]);
  const withGroups = (id: string): string[] => {
    const parent = states.get(id)?.parent ?? null;
    return parent === null ? [id] : [...withGroups(parent), id];
  };
  return {
    chart,
    states,
    arrows,
    figures,
    names: namesIn(chart, lookup),
    rules: rulesNamed(chart),
    withGroups,
  };
}

/** The rules that speak of a state, by itself or through a group it is in. */
export const rulesOf = ({ rules, withGroups }: ChartOnPage, id: string): string[] => {
  const groups = withGroups(id);
  return Object.keys(rules).filter((rule) => rules[rule]?.of.some((one) => groups.includes(one)));
};
