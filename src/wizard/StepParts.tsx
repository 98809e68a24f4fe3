import { useEffect, useRef } from 'react';
import { sourceOf } from '../../flows/basis';
import {
  PROMPTS,
  type PromptId,
  promptsFor,
  ruleBeside,
  type StateMeta,
} from '../../flows/encounter/meta';
import { isolated } from '../i18n/isolated';
import { Phrases } from '../i18n/Phrases';
import { useWords } from '../i18n/words';
import { titleOf } from '../record/titleOf';
import { guideAddress } from '../session/address';
import type { SessionState } from '../session/board';
import { afterPaint } from '../ui/afterPaint';
import { useSection } from './section';

type Props = { state: SessionState; meta: StateMeta };

/** Who acts, and the one instruction. The heading takes the focus when the step changes. */
export function StepHead({ state, meta }: Props) {
  const words = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  // Once per step: who reads by ear hears the new instruction first. Taking the focus measures the
  // whole page, so the step is painted before.
  useEffect(() => afterPaint(() => heading.current?.focus({ preventScroll: true })), []);
  const title = titleOf(state.stateId, state.snapshot.context, words.phrased);
  return (
    <header className="step-head">
      <p className="who">{words.flow(`who.${meta.who}`)}</p>
      <h1 id="step-title" ref={heading} tabIndex={-1}>
        <Phrases text={title ?? state.stateId} />
      </h1>
    </header>
  );
}

function OwnRule({ id }: { id: PromptId }) {
  const words = useWords();
  const section = useSection();
  const rule = ruleBeside(id);
  if (rule === null) return null;
  return <small className="rule">{isolated(section[rule]) || words.ui(`live.${rule}Unset`)}</small>;
}

/** Lines of advice, one act each; those that are ours say so. */
export function PromptLines({ ids }: { ids: readonly PromptId[] }) {
  const words = useWords();
  if (ids.length === 0) return null;
  return (
    <ul className="prompts">
      {ids.map((id) => (
        <li key={id} data-rests={sourceOf(PROMPTS[id])}>
          {words.flow(`prompts.${id}`)}
          <OwnRule id={id} />
          {PROMPTS[id].rests === 'own' && <small className="own">{words.ui('outside')}</small>}
        </li>
      ))}
    </ul>
  );
}

/** The lines of a step, as they hold for this channel and visit. */
export const Prompts = ({ state, meta }: Props) => (
  <PromptLines ids={promptsFor(meta.prompts, state.snapshot.context)} />
);

/** Places that are named on the step itself; all of them are behind the link. */
const NAMED = 3;

/** What the step rests on; a place is named once. Opens the guidance, and the step goes on behind. */
export function Basis({ state, meta }: Props) {
  const words = useWords();
  const places = [...new Set(meta.clauses.map((id) => words.clause(id)))];
  const named = places.slice(0, NAMED).join(' · ');
  return (
    <p className="basis">
      <a
        href={guideAddress(state.encounterId, { kind: 'encounter', id: state.stateId })}
        data-basis
        data-rests={meta.clauses.join(' ')}
      >
        {words.ui('basis')}{' '}
        {places.length === 0 ? <small className="own">{words.ui('outside')}</small> : named}
        {places.length > NAMED && ` ${words.ui('live.basisMore')}`}
      </a>
    </p>
  );
}
