import { holds, oneOf, shape, text, written } from './shapes';

/** Who acts, in which role; a name may stay empty. `clock` reports passed deadlines. */
export const ROLES = [
  'officer',
  'supervisor',
  'head',
  'acting',
  'facility',
  'other',
  'clock',
] as const;
export type Role = (typeof ROLES)[number];
export type Actor = { name: string; role: Role };

const isActor = shape({ name: text, role: oneOf(ROLES) });

/** Whether `value` names somebody who can act. Never throws. */
export const isActorShape = (value: unknown): value is Actor => holds(isActor, value);

/** The part of a fact that tells who stands behind it. */
type Signed = { by: Actor; data: object };

/** The reason a fact carries, without the blanks around it; empty when it carries none. */
export const reasonOf = ({ data }: Pick<Signed, 'data'>): string =>
  'reason' in data && typeof data.reason === 'string' ? written(data.reason) : '';

/** Who may act for the section head, if they say why (2.2.2, 2.3f.4b). */
const DEPUTIES: readonly Role[] = ['acting', 'supervisor', 'facility'];

export const isDeputy = (role: Role): boolean => DEPUTIES.includes(role);

/** The people who act, those first who may judge and order; the clock is none. */
export const PERSONS: readonly Role[] = ['head', ...DEPUTIES, 'officer', 'other'];

/** In principle the section head; whoever acts for them says why (2.2.2, 2.3f.4b). */
export const actsAsHead = (fact: Signed): boolean =>
  fact.by.role === 'head' || (isDeputy(fact.by.role) && reasonOf(fact) !== '');
