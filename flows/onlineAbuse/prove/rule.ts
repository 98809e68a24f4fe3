import type * as Prove from '../../prove/rule';
import type { Kind } from './situation';

export const RULE_IDS = [
  'A1',
  'A2',
  'A3',
  'A4',
  'A5',
  'A6',
  'A7',
  'A8',
  'A9',
  'A10',
  'A11',
  'A12',
  'A13',
  'A14',
  'A15',
  'A16',
] as const;
export type RuleId = (typeof RULE_IDS)[number];

/** One rule of `rules.ts`. A14 and A15 speak of whole walks and have no rule of their own here. */
export type Rule = Prove.Rule<Kind, RuleId>;
