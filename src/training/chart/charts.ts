import { encounterFlow } from '../../../flows/encounter/flow';
import { RULE_BOOK } from '../../../flows/encounter/prove/ruleBook';
import { onlineAbuseFlow } from '../../../flows/onlineAbuse/flow';
import { RULE_BOOK as CASE_RULE_BOOK } from '../../../flows/onlineAbuse/prove/ruleBook';
import { type Drawn, type Graph, graphOf } from './graph';
import type { MachineState } from './machine';

/** What each rule of a chart rests on, and the states it speaks of. */
export type RuleBook = Record<string, { rests: readonly string[]; of: readonly string[] }>;

type Chart = Drawn & { rules: RuleBook };

const stateTree = (machine: { root: unknown }): MachineState => machine.root as MachineState;

/** Every statechart that is drawn; its words stand under the same name. */
const CHARTS = {
  encounter: { root: stateTree(encounterFlow), nameless: ['contact'], rules: RULE_BOOK },
  onlineAbuse: {
    root: stateTree(onlineAbuseFlow),
    nameless: ['handling'],
    rules: CASE_RULE_BOOK,
  },
} as const satisfies Record<string, Chart>;

export type ChartName = keyof typeof CHARTS;
export const CHART_NAMES = Object.keys(CHARTS) as ChartName[];

/** True for a statechart that is drawn. */
export const isChart = (name: string): name is ChartName => Object.hasOwn(CHARTS, name);

/** What a statechart holds. */
export const graphNamed = (name: ChartName): Graph => graphOf(CHARTS[name]);

/** The rules of a statechart, in their order. */
export const rulesNamed = (name: ChartName): RuleBook => CHARTS[name].rules;
