import { loadLateWords, useLateWords } from '../i18n/lateWords';
import { useWords } from '../i18n/words';
import { lastJudge } from '../record/lastJudge';
import type { SessionState } from '../session/board';
import type { NewFact } from '../session/flow';
import type { Session } from '../session/session';
import './mistaken.css';

/**
 * What ends an encounter that was begun by mistake: what came with the tap is struck out, nothing is left to
 * do. That it is settled and closed in one tap is what `wasMistaken` knows it by.
 */
const ending = ({ trail }: SessionState, reason: string): NewFact[] => [
  ...trail.slice(1).map(
    ({ entry: { seq } }): NewFact => ({
      type: 'entry.withdrawn',
      data: { seq, reason },
    }),
  ),
  { type: 'matter.settled' },
  { type: 'task.done', data: { task: 'record' }, by: lastJudge(trail) },
  { type: 'encounter.closed', by: lastJudge(trail) },
];

type Props = { session: Session; state: SessionState };

/** One tap for whoever pressed the wrong way in; only while nothing else has happened. */
function Mistaken({ session, state }: Props) {
  const texts = useLateWords('panels');
  const words = useWords();
  const facts = ending(state, words.flow('facts.entry.withdrawn.reason'));
  if (!session.can(facts)) return null;
  return (
    <button type="button" className="plain" data-mistaken onClick={() => session.report(facts)}>
      {texts.say('mistaken')}
    </button>
  );
}

export const mistaken = { default: Mistaken, ready: () => loadLateWords('panels') };
