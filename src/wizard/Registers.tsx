import { type ComponentType, useState } from 'react';
import type { Tongue } from '../i18n/tongues';
import { useWords } from '../i18n/words';
import { later } from '../record/later';
import type { RowProps } from './cards/RegisterRow';

const NoRow: ComponentType<RowProps> = () => null;

/**
 * The row under the words of a step. Without it, they can still be said.
 * Its room is there from the start, so that it moves nothing.
 */
export const Registers = later<RowProps>(
  () => import('./cards/RegisterRow'),
  () => <div className="registers" />,
  NoRow,
);

/** The words in which a step speaks, and what the row needs to change them. */
export function useTongue(): [Tongue, Pick<RowProps, 'spoken' | 'onSpoken'>] {
  const words = useWords();
  const [spoken, onSpoken] = useState<Tongue | null>(null);
  return [spoken ?? words, { spoken, onSpoken }];
}
