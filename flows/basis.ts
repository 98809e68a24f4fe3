import type { ClauseId } from './clauses';
import type { OwnSource } from './ownSources';

/** What a line rests on: a rule of the guidance, or a source outside it. */
export type Source = ClauseId | `own.${OwnSource}`;

/** At least one; a line that rests on nothing has no place in the application. */
export type Basis = readonly [Source, ...Source[]];

/** A line that names its one rule, or says that it is ours and where we have it from. */
export type Resting = { rests: ClauseId } | { rests: 'own'; source: OwnSource };

/** The source that a line names. */
export const sourceOf = (line: Resting): Source =>
  line.rests === 'own' ? `own.${line.source}` : line.rests;
