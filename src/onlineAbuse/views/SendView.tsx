import type { CaseFactType } from '../../../flows/onlineAbuse/facts';
import {
  ANSWERS_SECTIONS,
  ASSEMBLY_SECTIONS,
  NOTICE_SECTIONS,
} from '../../../flows/onlineAbuse/sections';
import { useCaseWords } from '../../i18n/caseWords';
import { timeOf } from '../../record/describe';
import { lastJudge } from '../../record/lastJudge';
import type { NewFact } from '../../session/flow';
import type { CaseKind } from '../../session/onlineAbuseFlow';
import type { TrackProps } from '../caseProps';
import { TrackAdvice } from '../Head';
import { OfferList } from '../Offers';
import { Recorded } from '../Recorded';
import { lastOf, linesOf } from '../recorded';

type SentType = 'notice.sent' | 'answers.shared' | 'assembly.coordinated';

/** Whom each of these facts tells, and what has to be told anew once it was written anew. */
const SENT: Record<SentType, { sections: readonly string[]; anew: CaseFactType }> = {
  'notice.sent': { sections: NOTICE_SECTIONS, anew: 'notice.written' },
  'answers.shared': { sections: ANSWERS_SECTIONS, anew: 'answers.written' },
  'assembly.coordinated': { sections: ASSEMBLY_SECTIONS, anew: 'publication.weighed' },
};

const isSent = (type: string): type is SentType => Object.hasOwn(SENT, type);

type RowProps = Pick<TrackProps, 'session' | 'state'> & { type: SentType; section: string };

/** One section: a tap, which turns into the past tense. */
function SectionRow({ session, state, type, section }: RowProps) {
  const words = useCaseWords();
  const since = lastOf(state.trail, SENT[type].anew)?.entry.seq ?? 0;
  const told = linesOf(state.trail, type).find(
    ({ entry }) => entry.data.section === section && entry.seq > since,
  );
  const by = lastJudge(state.trail);
  return (
    <li data-section={section} data-status={told === undefined ? 'open' : 'settled'}>
      <strong>{words.maybe(`sections.${section}`)}</strong>
      {told === undefined ? (
        state.readOnly === null && (
          <button
            type="button"
            className="main"
            data-event={type}
            data-value={section}
            onClick={() => session.report([{ type, data: { section }, by } as NewFact<CaseKind>])}
          >
            <strong>{words.maybe(`facts.${type}.do`)}</strong>
          </button>
        )
      ) : (
        <span className="status">
          {words.say('ui.told', { time: timeOf(told.entry.at.wall, told.entry.at.tz) })}
        </span>
      )}
    </li>
  );
}

/** Sections to tell, one tap each. */
export function SendView(props: TrackProps) {
  const { session, state, offers } = props;
  const sent = offers.map(({ type }) => type).find(isSent);
  return (
    <>
      <TrackAdvice {...props} />
      {sent !== undefined && (
        <ul className="tasks">
          {SENT[sent].sections.map((section) => (
            <SectionRow
              key={section}
              session={session}
              state={state}
              type={sent}
              section={section}
            />
          ))}
        </ul>
      )}
      <OfferList {...props} offers={offers.filter(({ type }) => !isSent(type))} />
      <Recorded {...props} />
    </>
  );
}
