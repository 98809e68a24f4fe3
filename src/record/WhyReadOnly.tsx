import { loadLateWords, useLateWords } from '../i18n/lateWords';
import type { ReadOnly } from '../session/board';
import type { FlowKind } from '../session/flow';
import type { Session } from '../session/session';

type Props = { session: Session<FlowKind>; readOnly: ReadOnly };

/** Why nothing can be written here, and how to take the pen where another tab holds it. */
function WhyReadOnly({ session, readOnly }: Props) {
  const texts = useLateWords('panels');
  return (
    <>
      {texts.say(`readOnly.${readOnly}`)}
      {readOnly === 'otherTab' && (
        <button
          type="button"
          className="pill"
          data-take-over
          onClick={() => void session.takeOver()}
        >
          {texts.say('readOnly.takeOver')}
        </button>
      )}
    </>
  );
}

export const whyReadOnly = { default: WhyReadOnly, ready: () => loadLateWords('panels') };
