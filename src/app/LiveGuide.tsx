import { useMemo } from 'react';
import { useSession } from '../record/useSession';
import Guide from '../reference/Guide';
import type { GuideTarget } from '../session/address';
import type { Section } from '../session/section';
import type { Session } from '../session/session';

type Props = { session: Session; section: Section; target: GuideTarget | 'all' };

/** The guidance, opened out of a step that goes on behind it. */
export default function LiveGuide({ session, section, target }: Props) {
  const id = useSession(session, ({ stateId }) => stateId);
  const step = useMemo(() => ({ flow: 'encounter', id }), [id]);
  return <Guide encounterId={session.encounterId} step={step} section={section} target={target} />;
}
