import type { StateMeta } from '../../flows/onlineAbuse/meta';
import type { Offer } from '../session/offers';
import type { CaseKind } from '../session/onlineAbuseFlow';
import { CalendarFile } from './CalendarFile';
import type { CaseProps } from './caseProps';
import { Advice, Head } from './Head';
import { Linked, type Links } from './Linked';
import { OfferList } from './Offers';

type Props = CaseProps & { meta: StateMeta; offers: readonly Offer<CaseKind>[]; links: Links };

/** The sealed record: it takes an addendum, and can be opened again. */
export function Closed(props: Props) {
  const { session, state, number, meta, offers, links } = props;
  // What was left aside was never watched.
  const watched = state.snapshot.context.relation !== 'outside';
  return (
    <>
      <Head id={state.stateId} meta={meta} />
      <Advice id={state.stateId} meta={meta} place={session.encounterId} />
      <OfferList {...props} offers={offers} />
      {watched && <CalendarFile session={session} state={state} number={number} />}
      <Linked session={session} state={state} links={links} />
    </>
  );
}
