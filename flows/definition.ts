/** What the two halves of the definition rest on in the judgement at hand. */
type Halves = { nuisance: boolean; harmed: boolean | null };

/** R2: a serious nuisance was confirmed, and harm was seen (B2.1, 2.2.2). */
export const definitionMet = ({ nuisance, harmed }: Halves): boolean => nuisance && harmed === true;
