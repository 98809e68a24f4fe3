import { type ReactNode, useState } from 'react';
import type { Act } from '../../flows/encounter/acts';
import {
  categoriesOf,
  categoryOf,
  type PhraseCategory,
  type PhraseId,
  wordsFor,
} from '../../flows/encounter/phrases';
import { fill } from '../i18n/fill';
import { isolated } from '../i18n/isolated';
import { Phrases } from '../i18n/Phrases';
import type { Tongue } from '../i18n/tongues';
import { type Dangers, dangersOf } from '../record/dangers';
import { actInQuestion, reportedActs } from '../record/observations';
import { orderTimes } from '../record/orders';
import type { SessionState } from '../session/board';
import type { NewFact } from '../session/flow';
import type { Section } from '../session/section';
import { dangerWords, orderWords, reportedWords } from './callWords';
import { useSection } from './section';

/** What the words take in, as the record stood when they were said. */
type Circumstances = {
  /** Named to the counterpart. */
  act: Act | null;
  /** Told to whoever is called. */
  reported?: readonly Act[];
  orderedAt: readonly string[];
  section: Section;
  dangers?: Dangers;
  /** The announced length of the visit. */
  minutes?: number | undefined;
};

/** Words that can be said and shown: their id, and what they take in. */
export type Sheet = { id: string; circumstances: Circumstances };

/** Fills in a phrase: the acts it names, the orders so far, and who and where we are. */
function phraseValues(
  id: string,
  { act, reported = [], orderedAt, section, dangers, minutes = 0 }: Circumstances,
  words: Tongue,
) {
  const slot = (set: string, key: 'place' | 'office' | 'callback') =>
    set === '' ? (words.phrased(`slots.${key}`) ?? '') : isolated(set);
  return {
    act: words.phrased(`acts.${act ?? 'unnamed'}.named`) ?? '',
    reported: reportedWords(id, reported, words),
    danger: dangerWords(dangers, words),
    minutes,
    n: orderedAt.length + 1,
    ...orderWords(orderedAt, words),
    place: slot(section.place, 'place'),
    office: slot(section.name, 'office'),
    caller: words.phrased('slots.caller') ?? '',
    callback: slot(section.callback, 'callback'),
  };
}

/**
 * The words of a phrase, for its tongue to draw: the section's own where it has written its own. A line
 * that has nothing to say is left out.
 */
export function phraseText(id: string, circumstances: Circumstances, words: Tongue): string {
  const values = phraseValues(id, circumstances, words);
  const own = circumstances.section.phrases[`${id}/${words.language}`] ?? '';
  const text = own === '' ? (words.phrased(`phrases.${id}`, values) ?? '') : fill(own, values);
  return text.replaceAll(/\n{2,}/g, '\n');
}

/** The words that fit, in one tongue: by channel where that matters, else by the act in question. */
export function usePhrase(state: SessionState, phrase: PhraseId, tongue: Tongue) {
  const section = useSection();
  const [chosen, setChosen] = useState<PhraseCategory | null>(null);
  const { channel, orders } = state.snapshot.context;
  const act = actInQuestion(state.trail);
  const category = chosen ?? categoryOf(phrase, act);
  const id = wordsFor(phrase, channel, category);
  const orderedAt = orders === 0 ? [] : orderTimes(state.trail);
  const sheet: Sheet = {
    id,
    circumstances: {
      act,
      reported: reportedActs(state.trail),
      orderedAt,
      section,
      dangers: dangersOf(state.trail),
    },
  };
  const lines = phraseText(id, sheet.circumstances, tongue).split('\n');
  const said: NewFact = { type: 'phrase.said', data: { id, lang: tongue.language } };
  const others = categoriesOf(phrase, channel).filter((other) => other !== category);
  return { sheet, lines, said, others, choose: setChosen };
}

type QuoteProps = { lines: readonly string[]; tongue: Tongue };

/** Words to say, as they are drawn in their tongue. */
export function Quote({ lines, tongue }: QuoteProps) {
  const Line = tongue.Line ?? Phrases;
  return (
    <blockquote lang={tongue.language}>
      {lines.map((line) => (
        <p key={line}>
          <Line text={line} />
        </p>
      ))}
    </blockquote>
  );
}

/** What to say, in large type, with the button that records it. */
export function PhraseCard({ children, ...quote }: QuoteProps & { children?: ReactNode }) {
  return (
    <div className="phrase">
      <Quote {...quote} />
      {children}
    </div>
  );
}
