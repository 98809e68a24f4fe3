import type { GuideWords } from '../i18n/guide';
import type { Words } from '../i18n/words';
import type { Place } from './places';

/** A path in the words of a flow, for each kind of place that has one. */
const PATHS: Partial<Record<Place['kind'], (id: string) => string>> = {
  state: (id) => `${id}.title`,
  prompt: (id) => `prompts.${id}`,
  panel: (id) => `prompts.${id}`,
  task: (id) => `tasks.${id}.name`,
  act: (id) => `acts.${id}.name`,
  sign: (id) => `signs.${id}`,
  concern: (id) => `concerns.${id}`,
  phrase: (id) => `phrases.${id}`,
  measure: (id) => `measures.${id}.name`,
  wayIn: (id) => `waysIn.${id}.name`,
};

/** What stands in the gaps of words to say while nothing has happened yet. */
const gaps = (words: Words) => ({
  n: 1,
  of: 3,
  act: words.flow('acts.unnamed.named'),
  reported: words.flow('acts.unnamed.reported'),
  orders: 3,
  times: '',
  stayed: words.flow('slots.stayedOrdered', { orders: 3 }),
  ordered: '',
  minutes: 20,
  place: words.flow('slots.place'),
  office: words.flow('slots.office'),
  caller: words.flow('slots.caller'),
  callback: words.flow('slots.callback'),
});

/** The words of a flow at a path, if it has any; those of an encounter are always there. */
const wordsAt = (flow: string, path: string, words: Words, guide: GuideWords) =>
  flow === 'encounter' ? words.maybe(path, gaps(words)) : guide.ofFlow(flow, path);

/** The words of a flow at a path; the path itself, until words are read. */
export const flowWords = (flow: string, path: string, words: Words, guide: GuideWords): string =>
  wordsAt(flow, path, words, guide) ?? path;

/** The stage of a state, or the track on which it lies beside others; null for one that has neither. */
export function stageName(
  flow: string,
  { id, stage }: { id: string; stage?: string | null | undefined },
  words: Words,
  guide: GuideWords,
): string | null {
  const [track] = id.split('.');
  return wordsAt(flow, stage == null ? `tracks.${track}` : `stages.${stage}`, words, guide);
}

/** A place as it is called on screen; behind its stage, as several states ask the same. */
export function placeName(place: Place, words: Words, guide: GuideWords): string {
  const { kind, id, stage } = place;
  const flow = place.flow ?? 'encounter';
  const path = PATHS[kind];
  if (path !== undefined) {
    const name = flowWords(flow, path(id), words, guide);
    const within = kind === 'state' ? stageName(flow, { id, stage }, words, guide) : null;
    return within === null ? name : `${within}: ${name}`;
  }
  if (kind === 'office') return guide.offices[id as keyof typeof guide.offices].title;
  if (kind === 'topic') return guide.topics[id as keyof typeof guide.topics].title;
  if (kind === 'caution') return flowWords('panels', `caution.question.${id}`, words, guide);
  if (kind === 'card') return guide.ofFlow('emergencyCard', id) ?? id;
  const key = kind === 'figure' ? `figure.${id}` : id;
  return guide.ofFlow('settings', key) ?? key;
}

/** A field of the settings by its name, or the part of them that a rule governs; it takes the focus. */
const settingAddress = (id: string): string => `#/settings/${id}`;

/**
 * The address to which one is led from a place; null for what stands on the first screen or on the
 * card without a script. `address`: that of a page of the guidance.
 */
export function placeAddress(
  { kind, flow, id, at }: Place,
  address: (kind: string, id: string) => string,
): string | null {
  if (kind === 'setting') return settingAddress(id);
  if (kind === 'figure') return settingAddress(`figure.${id}`);
  if (kind === 'office' || kind === 'topic') return address(kind, id);
  const [state] = at;
  return flow === null || state === undefined ? null : address(flow, state);
}
