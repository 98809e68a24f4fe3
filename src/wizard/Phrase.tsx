import { type ReactNode, useState } from 'react';
import type { Act } from '../../flows/encounter/acts';
import {
  categoriesOf,
  categoryOf,
  type PhraseCategory,
  type PhraseId,
  wordsFor,
} from '../../flows/encounter/phrases';
import { useWords, type Words } from '../i18n/words';
import { actInQuestion } from '../record/observations';
import type { SessionState } from '../session/board';
import type { NewFact } from '../session/judgeBatch';

type Spoken = { id: string; lines: string[] };

/** What the words take in: the act they name and the orders given before them. */
export const phraseValues = (act: Act | null, orders: number, words: Words) => ({
  act: words.maybe(`acts.${act ?? 'unnamed'}.named`) ?? '',
  reported: words.maybe(`acts.${act ?? 'unnamed'}.reported`) ?? '',
  n: orders + 1,
  orders,
});

/** The words that fit: by channel where that matters, else by the act in question. */
export function usePhrase(state: SessionState, phrase: PhraseId) {
  const words = useWords();
  const [chosen, setChosen] = useState<PhraseCategory | null>(null);
  const { channel, orders } = state.snapshot.context;
  const act = actInQuestion(state.trail);
  const category = chosen ?? categoryOf(act);
  const id = wordsFor(phrase, channel, category);
  const text = words.maybe(`phrases.${id}`, phraseValues(act, orders, words)) ?? '';
  const spoken: Spoken = { id, lines: text.split('\n') };
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
