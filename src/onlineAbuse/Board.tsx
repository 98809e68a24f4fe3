import { TRACKS, type Track } from '../../flows/onlineAbuse/context';
import { metaOfTrack, trackIdsOf } from '../../flows/onlineAbuse/fold';
import type { Standing, StateMeta } from '../../flows/onlineAbuse/meta';
import { useCaseWords } from '../i18n/caseWords';
import { lastJudge } from '../record/lastJudge';
import type { Offer } from '../session/offers';
import type { CaseKind } from '../session/onlineAbuseFlow';
import { partAddress } from './address';
import type { CaseProps } from './caseProps';
import { Advice, Head } from './Head';
import { Linked, type Links } from './Linked';
import { SEARCH_TODAY } from './repeatedForms';
import { SearchForm } from './SearchForm';

type Props = CaseProps & { meta: StateMeta; offers: readonly Offer<CaseKind>[]; links: Links };

type RowProps = { encounterId: string; track: Track; trackId: string; standing: Standing };

/** One track: its name, its one next thing, how it stands. */
function TrackRow({ encounterId, track, trackId, standing }: RowProps) {
  const words = useCaseWords();
  return (
    <li data-track={trackId} data-standing={standing}>
      <a href={partAddress(encounterId, track)}>
        <small>{words.say(`tracks.${track}`)}</small>
        <strong>{words.maybe(`${trackId}.title`)}</strong>
      </a>
      <span className="status">{words.say(`standing.${standing}`)}</span>
    </li>
  );
}

const GROUPS: readonly Standing[] = ['owed', 'quiet', 'settled'];

/** Everything side by side, as a calm list: what is to be done, what may yet happen, what is done. */
export function Board({ session, state, section, meta, offers, links }: Props) {
  const words = useCaseWords();
  const ids = trackIdsOf(state.snapshot);
  if (ids === null) return null;
  const rows = TRACKS.map((track) => ({
    track,
    trackId: ids[track],
    standing: metaOfTrack(state.snapshot, ids[track]).standing ?? 'settled',
  }));
  const owed = rows.filter(({ standing }) => standing === 'owed').length;
  const searching = offers.some(({ type }) => type === 'search.done');
  const closing = offers.some(({ type }) => type === 'case.closed');
  return (
    <>
      <Head id={state.stateId} meta={meta} />
      <p data-owed={owed}>
        {owed === 0 ? words.say('ui.nothingOwed') : words.say('ui.owed', { count: owed })}
      </p>
      {closing && (
        <button
          type="button"
          className="main"
          data-event="case.closed"
          onClick={() => session.report([{ type: 'case.closed', by: lastJudge(state.trail) }])}
        >
          <strong>{words.say('facts.case.closed.do')}</strong>
        </button>
      )}
      {searching && (
        <SearchForm session={session} state={state} section={section} form={SEARCH_TODAY} />
      )}
      {GROUPS.map((group) => {
        const shown = rows.filter(({ standing }) => standing === group);
        return (
          shown.length > 0 && (
            <section key={group} aria-labelledby={`group-${group}`}>
              <h2 id={`group-${group}`}>{words.say(`groups.${group}`)}</h2>
              <ul className="tracks">
                {shown.map((row) => (
                  <TrackRow key={row.track} encounterId={session.encounterId} {...row} />
                ))}
              </ul>
            </section>
          )
        );
      })}
      <Advice id={state.stateId} meta={meta} place={session.encounterId} />
      <Linked session={session} state={state} links={links} />
    </>
  );
}
