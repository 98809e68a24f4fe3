import { useCaseWords } from '../i18n/caseWords';
import type { Offer } from '../session/offers';
import type { CaseKind } from '../session/onlineAbuseFlow';
import type { CaseProps } from './caseProps';
import { dayInWords, todayOf } from './day';
import { OfferOf } from './Offers';
import { lastOf } from './recorded';

type Props = Pick<CaseProps, 'session' | 'state' | 'section'> & {
  offers: readonly Offer<CaseKind>[];
  open?: boolean;
};

/** When and from where it was found; the dates follow from it, so it can be put right. */
export function Discovery({ session, state, section, offers, open = false }: Props) {
  const words = useCaseWords();
  const offer = offers.find(({ type }) => type === 'discovery.noted');
  const { discovered } = state.snapshot.context;
  const source = lastOf(state.trail, 'discovery.noted')?.entry.data.source ?? 'unknown';
  if (discovered === null) return null;
  const day = dayInWords(discovered, todayOf(session.clock), words);
  return (
    <section className="discovery" aria-labelledby="discovery-title">
      <h2 id="discovery-title">{words.say('ui.discovery')}</h2>
      <p data-discovered={discovered}>
        {words.say('ui.found', { day })} <small>{words.say(`sources.${source}`)}</small>
      </p>
      {offer !== undefined && (
        <details className="more" open={open}>
          <summary>{words.say('facts.discovery.noted.do')}</summary>
          <OfferOf
            session={session}
            state={state}
            section={section}
            offer={{ ...offer, at: 'choice' }}
          />
        </details>
      )}
    </section>
  );
}
