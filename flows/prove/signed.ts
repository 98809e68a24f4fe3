import { written } from '../shapes';
import type { AnyFact } from './walk';

/**
 * The reason a fact carries. This and `mayJudge` say once more what `actors.ts` says, since the rules
 * must not rest on what they prove.
 */
export const reasonIn = ({ data }: Pick<AnyFact, 'data'>): string =>
  'reason' in data ? written(String(data.reason ?? '')) : '';

/** The section head, or whoever acts for them with the reason. */
export const mayJudge = (fact: AnyFact): boolean =>
  fact.by.role === 'head' ||
  (['acting', 'supervisor', 'facility'].includes(fact.by.role) && reasonIn(fact) !== '');
