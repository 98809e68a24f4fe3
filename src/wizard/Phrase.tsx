import { type ReactNode, useState } from 'react';
import { ACTS, type Act } from '../../flows/encounter/acts';
import {
  categoriesOf,
  categoryOf,
  type PhraseCategory,
  type PhraseId,
  wordsFor,
} from '../../flows/encounter/phrases';
import { useWords } from '../i18n/words';
import { actInQuestion } from '../record/observations';
import type { NewFact } from '../session/judgeBatch';
import type { SessionState } from '../session/session';

type Spoken = { id: string; text: string; lines: string[] };

const values = (state: SessionState, words: ReturnType<typeof useWords>, act: Act | null) => {
  const { orders } = state.snapshot.context;
  return {
    act: words.maybe(`acts.${act ?? 'unnamed'}.named`) ?? '',
    actNow: words.maybe(`acts.${act ?? 'unnamed'}.name`) ?? '',
    n: orders + 1,
    orders,
  };
};

/** The words that fit: by channel where that matters, else by the act in question. */
export function usePhrase(state: SessionState, phrase: PhraseId) {
  const words = useWords();
  const act = actInQuestion(state.trail);
  const [chosen, setChosen] = useState<PhraseCategory | null>(null);
  const { channel } = state.snapshot.context;
  const category = chosen ?? categoryOf(act);
  const id = wordsFor(phrase, channel, category);
  const axisOfChosen = act !== null && ACTS[act] !== undefined ? act : null;
  const text = words.maybe(`phrases.${id}`, values(state, words, axisOfChosen)) ?? '';
  const spoken: Spoken = { id, text, lines: text.split('\n') };
  const said: NewFact = { type: 'phrase.said', data: { id, lang: words.language } };
  const others = categoriesOf(phrase, channel).filter((other) => other !== category);
  return { spoken, said, others, choose: setChosen };
}

type CardProps = { lines: readonly string[]; children?: ReactNode };

/** What to say, in large type, with the button that records it. */
export function PhraseCard({ lines, children }: CardProps) {
  return (
    <div className="phrase">
      <blockquote>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </blockquote>
      {children}
    </div>
  );
}
