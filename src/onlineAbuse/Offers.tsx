import { useCaseWords } from '../i18n/caseWords';
import { Phrases } from '../i18n/Phrases';
import { lastJudge } from '../record/lastJudge';
import type { NewFact } from '../session/flow';
import type { Offer } from '../session/offers';
import type { CaseKind } from '../session/onlineAbuseFlow';
import { CaseFactForm } from './CaseFactForm';
import { CASE_FORMS } from './caseForms';
import type { CaseProps } from './caseProps';
import { todayOf } from './day';
import { linesOf } from './recorded';
import { usualFor } from './usual';

type Props = Pick<CaseProps, 'session' | 'state' | 'section'> & { offer: Offer<CaseKind> };

/** One fact that may be reported: a button, or a form when it needs more than a choice. */
export function OfferOf({ session, state, section, offer }: Props) {
  const words = useCaseWords();
  const { type, at, by } = offer;
  const form = CASE_FORMS[type];
  const tone = at === 'main' ? 'main' : 'choice';
  if (form !== undefined) {
    return (
      <CaseFactForm
        // Made anew once it went in, and every day, so that it starts from what is known then.
        key={`${todayOf(session.clock)} ${linesOf(state.trail, type).length}`}
        session={session}
        state={state}
        section={section}
        type={type}
        form={form}
        tone={tone}
        usual={usualFor(type, { session, state, section }, words)}
      />
    );
  }
  const signed = by === 'head' ? { by: lastJudge(state.trail) } : {};
  const hint = words.maybe(`facts.${type}.hint`);
  return (
    <button
      type="button"
      className={tone}
      data-event={type}
      onClick={() => session.report([{ type, ...signed } as NewFact<CaseKind>])}
    >
      <strong>
        <Phrases text={words.phrased(`facts.${type}.do`) ?? type} />
      </strong>
      {hint !== null && <small>{hint}</small>}
    </button>
  );
}

type ListProps = Pick<CaseProps, 'session' | 'state' | 'section'> & {
  offers: readonly Offer<CaseKind>[];
};

/** What is there to do on a track, the main thing first; the rare ones behind one fold each. */
export function OfferList({ offers, ...props }: ListProps) {
  const words = useCaseWords();
  const inSight = offers.filter(({ at }) => at === 'main' || at === 'choice');
  const forms = inSight.filter(({ type }) => CASE_FORMS[type] !== undefined);
  const taps = inSight.filter(({ type }) => CASE_FORMS[type] === undefined);
  return (
    <>
      {forms.map((offer) => (
        <OfferOf key={offer.type} {...props} offer={offer} />
      ))}
      {taps.length > 0 && (
        <div className="choices">
          {taps.map((offer) => (
            <OfferOf key={offer.type} {...props} offer={offer} />
          ))}
        </div>
      )}
      {offers
        .filter(({ at }) => at === 'more')
        .map((offer) => (
          <details key={offer.type} className="more">
            <summary>
              {words.maybe(`facts.${offer.type}.fold`) ?? words.maybe(`facts.${offer.type}.do`)}
            </summary>
            <OfferOf {...props} offer={offer} />
          </details>
        ))}
    </>
  );
}
