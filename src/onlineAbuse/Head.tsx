import { sourceOf } from '../../flows/basis';
import { PROMPTS, type StateMeta } from '../../flows/onlineAbuse/meta';
import { useCaseWords } from '../i18n/caseWords';
import { Phrases } from '../i18n/Phrases';
import { guideAddress, placeOf } from '../session/address';
import type { TrackProps } from './caseProps';
import { useBeginning } from './useBeginning';

type Props = { id: string; meta: StateMeta };

/** Who acts, and the one instruction. */
export function Head({ id, meta }: Props) {
  const words = useCaseWords();
  const heading = useBeginning();
  return (
    <header className="step-head">
      <p className="who">{words.maybe(`who.${meta.who}`)}</p>
      <h1 ref={heading} tabIndex={-1}>
        <Phrases text={words.phrased(`${id}.title`) ?? id} />
      </h1>
    </header>
  );
}

type AdviceProps = Props & {
  /** The case, or the part of it, that one comes back to. */
  place: string;
};

/**
 * Lines of advice, one act each; those that are ours say so. What they rest on opens the guidance,
 * and the case goes on behind it.
 */
export function Advice({ id: step, meta, place }: AdviceProps) {
  const words = useCaseWords();
  const places = [...new Set(meta.clauses.map((clause) => words.clause(clause)))];
  return (
    <>
      <ul className="prompts">
        {meta.prompts.map((id) => (
          <li key={id} data-rests={sourceOf(PROMPTS[id])}>
            {words.maybe(`prompts.${id}`)}
            {PROMPTS[id].rests === 'own' && <small className="own">{words.ui('outside')}</small>}
          </li>
        ))}
      </ul>
      {places.length > 0 && (
        <p className="basis">
          <a
            href={guideAddress(place, { kind: 'onlineAbuse', id: step })}
            data-basis
            data-rests={meta.clauses.join(' ')}
          >
            {words.ui('basis')} {places.join(' · ')}
          </a>
        </p>
      )}
    </>
  );
}

/** The same for a step of a track. */
export const TrackAdvice = ({ session, track, trackId, meta }: TrackProps) => (
  <Advice id={trackId} meta={meta} place={placeOf(session.encounterId, track)} />
);
