import type * as Prove from '../../prove/rule';
import type { Kind, Node } from './explore';
import type { LensName } from './lenses';

export const RULE_IDS = [
  'R1',
  'R2',
  'R3',
  'R4',
  'R5',
  'R6',
  'R7',
  'R8',
  'R9',
  'R10',
  'R11',
  'R12',
  'R13',
] as const;
export type RuleId = (typeof RULE_IDS)[number];

/** One rule that must hold on every path. R12 and R13 speak of whole walks and have no rule of their own here. */
export type Rule = Prove.Rule<Kind, RuleId> & {
  /** The lens whose walk the rule is asked of. */
  lens: LensName;
};

export const inEmergency = ({ state }: Node): boolean => state.startsWith('emergency.');
