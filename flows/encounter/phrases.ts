import { type Act, axisOf } from './acts';
import type { Channel } from './context';
import { tellsEmergency } from './reported';

/** The kinds of conduct that the guidance answers in different words (2.3a, 2.3b, 2.3c). */
export const PHRASE_CATEGORIES = ['abuse', 'demand', 'long', 'general'] as const;
export type PhraseCategory = (typeof PHRASE_CATEGORIES)[number];

const BY_CONDUCT = ['abuse', 'demand', 'long', 'general', 'letter'] as const;

/** Which words there are for each phrase: by channel where that matters, else by conduct. */
export const PHRASES = {
  listen: ['abuse', 'demand', 'long', 'general'],
  notes: ['general', 'letter'],
  recording: ['general'],
  limit: ['general'],
  stopRequest: BY_CONDUCT,
  warning: BY_CONDUCT,
  termination: ['counter', 'field', 'phone', 'letter'],
  facilityReport: ['general'],
  evictionOrder: ['general'],
  policeNotice: ['general'],
  // On a visit the place that the section has set is not where they are.
  policeCall: ['general', 'field'],
  emergencyCall: ['general', 'field', 'phone', 'letter'],
} as const satisfies Record<string, readonly (PhraseCategory | Channel)[]>;

export type PhraseId = keyof typeof PHRASES;

/** Words for the facility manager and for the police; all others are for the counterpart. */
const FOR_OTHERS: readonly PhraseId[] = ['facilityReport', 'policeCall', 'emergencyCall'];

/** Whether words are said to the counterpart. `id` may carry its variant. */
export const isForCounterpart = (id: string): boolean => {
  const phrase = id.split('.', 1)[0] as PhraseId;
  return Object.hasOwn(PHRASES, phrase) && !FOR_OTHERS.includes(phrase);
};

/**
 * The category whose words fit an act. Post and other harassment have no words of their own; and whoever
 * threatens or strikes is not asked, at first, to lower their voice.
 */
export function categoryOf(phrase: PhraseId, act: Act | null): PhraseCategory {
  if (act === null || (phrase === 'listen' && tellsEmergency([act]))) return 'general';
  if (act.startsWith('manner.')) return 'abuse';
  if (act.startsWith('content.')) return 'demand';
  return axisOf(act) === 'pattern' ? 'long' : 'general';
}

/** The variants of a phrase that differ by conduct; empty when the channel decides. */
export const categoriesOf = (phrase: PhraseId, channel: Channel): PhraseCategory[] => {
  const variants: readonly string[] = PHRASES[phrase];
  const byConduct = PHRASE_CATEGORIES.filter((category) => variants.includes(category));
  return variants.includes(channel) || byConduct.length < 2 ? [] : byConduct;
};

/** The id of the words to say, `phrase.variant`: the locale key and what the log keeps. */
export function wordsFor(phrase: PhraseId, channel: Channel, category: PhraseCategory): string {
  const variants: readonly string[] = PHRASES[phrase];
  const variant = [channel, category, 'general'].find((wanted) => variants.includes(wanted));
  return `${phrase}.${variant ?? variants[0]}`;
}
