import { type ReactNode, useState } from 'react';
import type { Act } from '../../flows/encounter/acts';
import {
  categoriesOf,
  categoryOf,
  type PhraseCategory,
  type PhraseId,
  wordsFor,
} from '../../flows/encounter/phrases';
import { Phrases } from '../i18n/Phrases';
import { useWords, type Words } from '../i18n/words';
import { timeOf } from '../record/describe';
import { actInQuestion } from '../record/observations';
import type { SessionState } from '../session/board';
import type { NewFact } from '../session/flow';
import type { TrailLine } from '../session/replay';
import type { Section } from '../session/section';
import { useSection } from './section';

/** What the words take in, as the record stood when they were said. */
type Circumstances = { act: Act | null; orderedAt: readonly string[]; section: Section };

/** Fills in a phrase: the act it names, the orders so far, and who and where we are. */
function phraseValues({ act, orderedAt, section }: Circumstances, words: Words) {
  const slot = (set: string, key: 'place' | 'office' | 'callback') =>
    set === '' ? words.flow(`slots.${key}`) : set;
  return {
    act: words.maybe(`acts.${act ?? 'unnamed'}.named`) ?? '',
    reported: words.maybe(`acts.${act ?? 'unnamed'}.reported`) ?? '',
    n: orderedAt.length + 1,
    orders: orderedAt.length,
    times: orderedAt.length === 0 ? '' : `(${orderedAt.join(', ')})`,
    place: slot(section.place, 'place'),
    office: slot(section.name, 'office'),
    caller: words.flow('slots.caller'),
    callback: slot(section.callback, 'callback'),
  };
}

/** The words of a phrase, for `Phrases`: the section's own where it has written its own. */
export function phraseText(id: string, circumstances: Circumstances, words: Words): string {
  const values = phraseValues(circumstances, words);
  const own = circumstances.section.phrases[`${id}/${words.language}`];
  if (own === undefined || own === '') return words.phrased(`phrases.${id}`, values) ?? '';
  return own.replaceAll(/\{\{(\w+)\}\}/g, (slot, key: string) =>
    String(values[key as keyof typeof values] ?? slot),
  );
}

/** When the orders were given, as wall times to read out. */
export const orderTimes = (trail: readonly TrailLine[]): string[] =>
  trail
    .filter(({ entry, status }) => entry.type === 'eviction.ordered' && status === 'accepted')
    .map(({ entry }) => timeOf(entry.at.wall, entry.at.tz));

/** The words that fit: by channel where that matters, else by the act in question. */
export function usePhrase(state: SessionState, phrase: PhraseId) {
  const words = useWords();
  const section = useSection();
  const [chosen, setChosen] = useState<PhraseCategory | null>(null);
  const { channel, orders } = state.snapshot.context;
  const act = actInQuestion(state.trail);
  const category = chosen ?? categoryOf(act);
  const id = wordsFor(phrase, channel, category);
  const orderedAt = orders === 0 ? [] : orderTimes(state.trail);
  const lines = phraseText(id, { act, orderedAt, section }, words).split('\n');
  const said: NewFact = { type: 'phrase.said', data: { id, lang: words.language } };
  const others = categoriesOf(phrase, channel).filter((other) => other !== category);
  return { lines, said, others, choose: setChosen };
}

type CardProps = { lines: readonly string[]; children?: ReactNode };

/** What to say, in large type, with the button that records it. */
export function PhraseCard({ lines, children }: CardProps) {
  return (
    <div className="phrase">
      <blockquote>
        {lines.map((line) => (
          <p key={line}>
            <Phrases text={line} />
          </p>
        ))}
      </blockquote>
      {children}
    </div>
  );
}
