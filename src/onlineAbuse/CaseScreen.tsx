import { type ReactNode, useMemo } from 'react';
import { TRACKS, type Track } from '../../flows/onlineAbuse/context';
import { metaOf, metaOfTrack, trackIdsOf } from '../../flows/onlineAbuse/fold';
import type { StateMeta } from '../../flows/onlineAbuse/meta';
import { useCaseWords } from '../i18n/caseWords';
import { ReadOnlyNotice } from '../record/ReadOnlyNotice';
import { isRehearsal, RehearsalMark } from '../record/rehearsal';
import { SaveBadge } from '../record/SaveBadge';
import { useRecord } from '../record/useSession';
import { type Offer, offersOf } from '../session/offers';
import type { CaseKind } from '../session/onlineAbuseFlow';
import type { Section } from '../session/section';
import type { Session } from '../session/session';
import { Board } from './Board';
import { Closed } from './Closed';
import type { CaseProps } from './caseProps';
import { Discovery } from './Discovery';
import { dayInWords } from './day';
import { type Links, LoudBar } from './Linked';
import { Relation } from './Relation';
import { Side } from './Side';
import { AnswersSheet } from './sheets/AnswersSheet';
import { FormOneSheet } from './sheets/FormOneSheet';
import { MeetingSheet } from './sheets/MeetingSheet';
import { TrackPage } from './TrackPage';
import { useToday } from './useToday';

type Props = {
  session: Session<CaseKind>;
  section: Section;
  /** What is wrong with storage, as sentences. */
  storage: readonly string[];
  links: Links;
  /** What of the case is looked at, as the address says; its board without. */
  part: string | null;
  /** The guidance in front of what is to be done. */
  guide: ReactNode;
  onHome(): void;
};

const SHEETS = { formOne: FormOneSheet, answers: AnswersSheet, minutes: MeetingSheet };

const isTrack = (part: string | null): part is Track =>
  part !== null && TRACKS.includes(part as Track);

type BodyProps = CaseProps & {
  meta: StateMeta;
  offers: readonly Offer<CaseKind>[];
  links: Links;
  part: string | null;
};

/** What is to be done now: the first question, the board or a part of it, the closed record. */
function Body({ part, ...open }: BodyProps) {
  const { snapshot } = open.state;
  const tracks = trackIdsOf(snapshot);
  if (snapshot.matches('closed')) return <Closed {...open} />;
  if (tracks === null) return <Relation {...open} />;
  if (isTrack(part)) {
    return (
      <TrackPage
        {...open}
        track={part}
        trackId={tracks[part]}
        meta={metaOfTrack(snapshot, tracks[part])}
        offers={open.offers.filter(({ from }) => from[1] === part)}
      />
    );
  }
  return (
    <>
      <Board {...open} />
      <Discovery {...open} />
    </>
  );
}

/** The screen of one case: what is to be done, the record beside it. */
export function CaseScreen({ session, section, storage, links, part, guide, onHome }: Props) {
  const words = useCaseWords();
  const state = useRecord(session);
  // Everything below speaks of today, and is drawn anew when that is another day.
  const today = useToday(session.clock);
  const offers = useMemo(() => offersOf(session.flow, state), [session, state]);
  const row = links.rows.find(({ encounterId }) => encounterId === session.encounterId);
  const number = row?.caseNumber ?? null;
  const { snapshot, readOnly } = state;
  const { discovered } = snapshot.context;
  const props: CaseProps = { session, state, section, number };
  const Sheet = Object.entries(SHEETS).find(([name]) => name === part)?.[1];
  if (Sheet !== undefined) return <Sheet {...props} />;
  const meta = metaOf(snapshot);
  const open = { ...props, meta, offers, links };
  const writable = readOnly === null && snapshot.hasTag('open');
  return (
    <main className="case" data-state={state.stateId} data-reading={Boolean(guide)}>
      <header className="bar-top">
        <strong>
          {number === null ? words.say('ui.unnumbered') : words.say('ui.case', { number })}
        </strong>
        <RehearsalMark of={isRehearsal(state)} />
        {discovered !== null && (
          <span>
            {words.say('ui.found', {
              day: dayInWords(discovered, today, words),
            })}
          </span>
        )}
        <span className="grow" />
        <SaveBadge session={session} />
        <button type="button" className="pill" data-home onClick={onHome}>
          {words.ui('live.toHome')}
        </button>
      </header>
      <div className="notices">
        <ReadOnlyNotice session={session} />
        {storage.map((sentence) => (
          <p key={sentence} role="status" data-notice="storage">
            {sentence}
          </p>
        ))}
      </div>
      {guide}
      <div className="case-body">
        <Body {...open} part={part} />
      </div>
      <Side session={session} state={state} writable={writable} />
      <LoudBar links={links} writable={writable} />
    </main>
  );
}
