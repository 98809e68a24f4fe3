import { useEffect, useState } from 'react';
import { later } from '../record/later';
import type { SessionState } from '../session/board';
import type { Session } from '../session/session';
import { afterPaint } from '../ui/afterPaint';

const CautionRows = later(async () => (await import('./CautionRows')).cautionRows);

/**
 * What to ask before cutting off. The words to say come first; below them, nobody waits for the
 * questions to be drawn.
 */
export function Cautions({ session, state }: { session: Session; state: SessionState }) {
  const [drawn, setDrawn] = useState(false);
  useEffect(() => afterPaint(() => setDrawn(true)), []);
  return drawn && <CautionRows session={session} state={state} />;
}
