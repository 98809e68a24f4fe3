import type { StateMeta } from '../../flows/onlineAbuse/meta';
import type { Offer } from '../session/offers';
import type { CaseKind } from '../session/onlineAbuseFlow';
import type { CaseProps } from './caseProps';
import { Advice, Head } from './Head';
import { Linked, type Links } from './Linked';
import { OfferList } from './Offers';

type Props = CaseProps & { meta: StateMeta; offers: readonly Offer<CaseKind>[]; links: Links };

/** The sealed record: it takes an addendum, and can be opened again. */
export function Closed(props: Props) {
  const { session, state, meta, offers, links } = props;
  return (
    <>
      <Head id={state.stateId} meta={meta} />
      <Advice id={state.stateId} meta={meta} place={session.encounterId} />
      <OfferList {...props} offers={offers} />
      <Linked session={session} state={state} links={links} />
    </>
  );
}
