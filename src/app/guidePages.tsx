import { useMemo } from 'react';
import { useSession } from '../record/useSession';
import Guide from '../reference/Guide';
import type { GuideTarget } from '../session/address';
import { type Beside, BesidePage } from './BesidePage';

type Asked = Beside & { target: GuideTarget | 'all' };

/** The guidance beside an encounter that has not begun. */
export function GuidePage({ target, ...beside }: Asked) {
  return (
    <BesidePage name="guide" {...beside}>
      <Guide encounterId={null} step={null} section={beside.section} target={target} />
    </BesidePage>
  );
}

/** The guidance, opened out of a step that goes on behind it. */
export function LiveGuide({ session, section, target }: Omit<Asked, 'desk'>) {
  const id = useSession(session, ({ stateId }) => stateId);
  const step = useMemo(() => ({ flow: 'encounter', id }), [id]);
  return <Guide encounterId={session.encounterId} step={step} section={section} target={target} />;
}
