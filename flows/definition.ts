import { actsAsHead } from './actors';

/** What the two halves of the definition rest on in the judgement at hand. */
type Halves = { nuisance: boolean; harmed: boolean | null };

/** A fact that may be a verdict, of either chart. */
type Judging = Parameters<typeof actsAsHead>[0] & { type: string };

/** R2: a serious nuisance was confirmed, and harm was seen (B2.1, 2.2.2). */
export const definitionMet = ({ nuisance, harmed }: Halves): boolean => nuisance && harmed === true;

const judges = ({ type, data, by }: Judging, verdict: string): boolean =>
  type === 'verdict.given' &&
  'verdict' in data &&
  data.verdict === verdict &&
  actsAsHead({ data, by });

/** R2, A10: both halves of the definition, and somebody who may judge (B2.1, 2.2.2). Never throws. */
export const verdictIsHarassment = (halves: Halves, fact: Judging): boolean =>
  definitionMet(halves) && judges(fact, 'harassment');

/** Whoever may judge may also say that it is none, whatever was seen (2.2.2). Never throws. */
export const verdictIsNot = (_: Halves, fact: Judging): boolean => judges(fact, 'notHarassment');
