import type { FlowKind } from '../session/flow';
import type { Session } from '../session/session';
import { later } from './later';
import { useSession } from './useSession';

const WhyReadOnly = later(async () => (await import('./WhyReadOnly')).whyReadOnly);

/** Stands where nothing can be written, and says why; no first step needs its words. */
export function ReadOnlyNotice({ session }: { session: Session<FlowKind> }) {
  const readOnly = useSession(session, (state) => state.readOnly);
  if (readOnly === null) return null;
  return (
    <p role="alert" data-notice={readOnly}>
      <WhyReadOnly session={session} readOnly={readOnly} />
    </p>
  );
}
