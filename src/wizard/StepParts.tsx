import { useEffect, useRef } from 'react';
import {
  PROMPTS,
  type PromptId,
  promptsFor,
  ruleBeside,
  type StateMeta,
} from '../../flows/encounter/meta';
import { Phrases } from '../i18n/Phrases';
import { useWords } from '../i18n/words';
import type { SessionState } from '../session/board';
import { afterPaint } from '../ui/afterPaint';
import { useSection } from './section';

type Props = { state: SessionState; meta: StateMeta };

/** Who acts, and the one instruction. The heading takes the focus when the step changes. */
export function StepHead({ state, meta }: Props) {
  const words = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const { orders, ordersNeeded } = state.snapshot.context;
  // Once per step: who reads by ear hears the new instruction first. Taking the focus measures the
  // whole page, so the step is painted before.
  useEffect(() => afterPaint(() => heading.current?.focus({ preventScroll: true })), []);
  const title = words.phrased(`${state.stateId}.title`, {
    n: orders + 1,
    of: ordersNeeded,
  });
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
  return <small className="rule">{section[rule] || words.ui(`live.${rule}Unset`)}</small>;
}

/** Lines of advice, one act each; those that are ours say so. */
export function Prompts({ state, meta }: Props) {
  const words = useWords();
  const ids = promptsFor(meta.prompts, state.snapshot.context);
  if (ids.length === 0) return null;
  return (
    <ul className="prompts">
      {ids.map((id: PromptId) => (
        <li key={id}>
          {words.flow(`prompts.${id}`)}
          <OwnRule id={id} />
          {PROMPTS[id].rests === 'own' && <small className="own">{words.ui('outside')}</small>}
        </li>
      ))}
    </ul>
  );
}

/** What the step rests on; a place is named once. */
export function Basis({ meta }: { meta: StateMeta }) {
  const words = useWords();
  const places = [...new Set(meta.clauses.map((id) => words.clause(id)))];
  return (
    <p className="basis">
      {places.length === 0 ? (
        <small className="own">{words.ui('outside')}</small>
      ) : (
        <>
          {words.ui('basis')} {places.join(' · ')}
        </>
      )}
    </p>
  );
}
