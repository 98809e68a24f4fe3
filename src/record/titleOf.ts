import type { EncounterContext } from '../../flows/encounter/context';
import type { Values } from '../i18n/fill';

type Counted = Partial<Pick<EncounterContext, 'orders' | 'ordersNeeded'>>;

/**
 * The one instruction of a step, its figures filled in. `say`: how words are looked up, with or without marks
 * where a line may break; null when the step has no words.
 */
export const titleOf = (
  stateId: string,
  { orders = 0, ordersNeeded = 0 }: Counted,
  say: (key: string, values: Values) => string | null,
): string | null => say(`${stateId}.title`, { n: orders + 1, of: ordersNeeded });
