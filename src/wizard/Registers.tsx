import { type ComponentType, lazy, Suspense, useState } from 'react';
import type { Tongue } from '../i18n/tongues';
import { useWords } from '../i18n/words';
import type { RowProps } from './cards/RegisterRow';

const NoRow: ComponentType<RowProps> = () => null;

/** Without the row, the words of the page can still be said. */
const RegisterRow = lazy<ComponentType<RowProps>>(() =>
  import('./cards/RegisterRow').catch(() => ({ default: NoRow })),
);

/** The words in which a step speaks, and what the row needs to change them. */
export function useTongue(): [Tongue, Pick<RowProps, 'spoken' | 'onSpoken'>] {
  const words = useWords();
  const [spoken, onSpoken] = useState<Tongue | null>(null);
  return [spoken ?? words, { spoken, onSpoken }];
}

/** The row under the words of a step. Its room is there from the start, so that it moves nothing. */
export function Registers(props: RowProps) {
  return (
    <Suspense fallback={<div className="registers" />}>
      <RegisterRow {...props} />
    </Suspense>
  );
}
