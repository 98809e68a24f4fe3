import { Calendar } from '../Calendar';
import type { TrackProps } from '../caseProps';
import { TrackAdvice } from '../Head';
import { OfferList } from '../Offers';
import { SEARCH_ON_A_DAY } from '../repeatedForms';
import { SearchForm } from '../SearchForm';

/** What stands with the search itself. */
const ROUND: readonly string[] = ['search.done', 'round.closed'];

/** The calendar: today on top, what was found, and how to change or end it. */
export function WatchView(props: TrackProps) {
  const { offers } = props;
  const searching = offers.some(({ type }) => type === 'search.done');
  return (
    <>
      {searching && <SearchForm {...props} form={SEARCH_ON_A_DAY} />}
      <Calendar {...props} />
      <OfferList {...props} offers={offers.filter(({ type }) => !ROUND.includes(type))} />
      <TrackAdvice {...props} />
    </>
  );
}
