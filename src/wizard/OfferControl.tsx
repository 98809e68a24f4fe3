import { Phrases } from '../i18n/Phrases';
import { useWords } from '../i18n/words';
import type { SessionState } from '../session/board';
import type { NewFact } from '../session/flow';
import type { Offer } from '../session/offers';
import type { Session } from '../session/session';
import { FactForm, formOf } from './FactForm';
import { EARLY_NOTICE } from './factForms';
import { actorOf } from './people';

type Props = {
  session: Session;
  state: SessionState;
  offer: Offer;
  before?: readonly NewFact[];
  /** Extra words under the label, when the locale has none. */
  hint?: string;
};

/** One fact that may be reported: a button, or a form when it needs more than a choice. */
export function OfferControl({ session, state, offer, before = [], hint }: Props) {
  const words = useWords();
  const { type, at, by } = offer;
  const early = type === 'police.announced' && at === 'more';
  const form = early ? EARLY_NOTICE : formOf(type);
  const tone = at === 'main' ? 'main' : 'choice';
  if (form !== undefined) {
    return (
      <FactForm
        session={session}
        state={state}
        type={type}
        form={form}
        who={by}
        before={before}
        tone={tone}
      >
        {early && <p>{words.ui('live.earlyNotice')}</p>}
      </FactForm>
    );
  }
  const actor = actorOf(by, state.trail);
  const fact = { type, ...(actor === undefined ? {} : { by: actor }) } as NewFact;
  const { late } = state.snapshot.context;
  const afterwards = late ? words.maybe(`facts.${type}.late`) : null;
  const below = hint ?? afterwards ?? words.maybe(`facts.${type}.hint`) ?? '';
  return (
    <button
      type="button"
      className={tone}
      data-event={type}
      onClick={() => session.report([...before, fact])}
    >
      <strong>
        <Phrases text={words.phrased(`facts.${type}.do`) ?? type} />
      </strong>
      {below !== '' && <small>{below}</small>}
    </button>
  );
}
