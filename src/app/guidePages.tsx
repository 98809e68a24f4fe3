import { useMemo } from 'react';
import { loadGuide } from '../i18n/guide';
import { useSession } from '../record/useSession';
import Guide from '../reference/Guide';
import type { GuideTarget } from '../session/address';
import type { FlowKind } from '../session/flow';
import type { Session } from '../session/session';
import { type Beside, BesidePage } from './BesidePage';

type Asked = Beside & { target: GuideTarget | 'all' };
type Behind = Pick<Asked, 'section' | 'target'> & {
  session: Session<FlowKind>;
  /** Where the guidance leads back to; the record itself without. */
  place?: string;
};

/** The guidance beside an encounter that has not begun. */
function GuidePage({ target, ...beside }: Asked) {
  return (
    <BesidePage name="guide" {...beside}>
      <Guide encounterId={null} step={null} section={beside.section} target={target} />
    </BesidePage>
  );
}

/** The guidance, opened out of a step that goes on behind it. */
function LiveGuide({ session, section, target, place }: Behind) {
  const id = useSession(session, ({ stateId }) => stateId);
  const flow = session.flow.id;
  const step = useMemo(() => ({ flow, id }), [flow, id]);
  return (
    <Guide
      encounterId={place ?? session.encounterId}
      step={step}
      section={section}
      target={target}
    />
  );
}

export const guidePage = { default: GuidePage, ready: loadGuide };
export const liveGuide = { default: LiveGuide, ready: loadGuide };
