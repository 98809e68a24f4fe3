import type { ComponentType } from 'react';
import type { Track } from '../../flows/onlineAbuse/context';
import { TRACK_FACTS } from '../../flows/onlineAbuse/trackFacts';
import { useCaseWords } from '../i18n/caseWords';
import { describe } from '../record/describe';
import { Quote } from '../record/Quote';
import { whenOf } from '../record/when';
import type { TrackProps } from './caseProps';
import { EvidenceList } from './EvidenceList';
import { AnswersWritten, FormOneWritten, MeetingsHeld } from './Written';

/** What stands on this track so far, line by line. */
function Lines({ session, state, track }: TrackProps) {
  const words = useCaseWords();
  const types: readonly string[] = TRACK_FACTS[track];
  const lines = state.trail.filter(
    ({ entry, status }) => types.includes(entry.type) && status === 'accepted',
  );
  if (lines.length === 0) return null;
  return (
    <section className="recorded" aria-labelledby="recorded-title">
      <h2 id="recorded-title">{words.say('ui.record')}</h2>
      <ol>
        {lines.map((line) => {
          const { what, said } = describe(line, words);
          const { wall, tz } = line.entry.at;
          return (
            <li key={line.entry.seq}>
              <time>{whenOf(wall, tz, session.clock.wall(), words)}</time> {what}
              {said !== '' && <Quote text={said} />}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** Tracks whose record is more than lines. */
const OWN: Partial<Record<Track, ComponentType<TrackProps>>> = {
  notice: FormOneWritten,
  evidence: EvidenceList,
  inquiries: AnswersWritten,
  meeting: MeetingsHeld,
};

/** What was recorded on a track. */
export function Recorded(props: TrackProps) {
  const View = OWN[props.track] ?? Lines;
  return <View {...props} />;
}
