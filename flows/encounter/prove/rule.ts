import type { EncounterFact } from '../facts';
import type { Edge, Node } from './explore';
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

/**
 * One rule of flow.md, asked of every edge and of every situation with all that it accepts. True is
 * kept, false is a violation. R12 and R13 speak of whole walks and stand in
 * `reach.ts` and `replay.ts`.
 */
export type Rule = {
  id: RuleId;
  lens: LensName;
  edge?: (edge: Edge) => boolean;
  node?: (node: Node, out: readonly Edge[]) => boolean;
};

export const inEmergency = ({ state }: Node): boolean => state.startsWith('emergency.');
export const reasonIn = (fact: EncounterFact): string =>
  'reason' in fact.data ? (fact.data.reason ?? '').trim() : '';
