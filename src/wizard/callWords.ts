import type { Act } from '../../flows/encounter/acts';
import { DANGERS } from '../../flows/encounter/dangers';
import { tellsEmergency } from '../../flows/encounter/reported';
import { BREAK } from '../i18n/breaks';
import { listed } from '../i18n/listed';
import type { Tongue } from '../i18n/tongues';
import type { Dangers } from '../record/dangers';

type Words = Pick<Tongue, 'phrased' | 'language'>;

/** What stands between two things in Japanese. */
const PAUSE = '\u3001';

/** One after the other; a line may break after each. */
const spoken = (parts: readonly string[], words: Words): string =>
  listed(parts, words).replaceAll(PAUSE, PAUSE + BREAK);

/** What the police ask first, a sentence each; none while nothing was noted. */
export const dangerLines = (dangers: Dangers, say: Tongue['maybe']): string[] =>
  DANGERS.filter((danger) => dangers[danger] > 0).map(
    (danger) => say(`slots.${danger}`, dangers) ?? '',
  );

/** The same in one line; a blank to fill in while nothing was noted. */
export const dangerWords = (dangers: Dangers | undefined, words: Tongue): string =>
  (dangers === undefined ? '' : dangerLines(dangers, words.phrased).join(' ')) ||
  (words.phrased('slots.danger') ?? '');

/**
 * The acts as they are told. In an emergency of which they do not tell, that it is one comes last and
 * ends the sentence; else a blank to fill in stands where nothing was noted.
 */
export function reportedWords(id: string, acts: readonly Act[], words: Words): string {
  const told = acts.map((act) => words.phrased(`acts.${act}.reported`) ?? '');
  const emergency = tellsEmergency(acts) ? null : words.phrased(`slots.emergency.${id}`);
  if (emergency !== null) told.push(emergency);
  return spoken(told, words) || (words.phrased('acts.unnamed.reported') ?? '');
}

/** `14:02` as it is said. */
function timeWords(time: string, words: Words): string {
  const [hour, minute = ''] = time.split(':');
  return words.phrased('slots.time', { hour: Number(hour), minute }) ?? time;
}

/** The orders given so far: how many, when, and what came of them. */
export function orderWords(orderedAt: readonly string[], words: Words) {
  const orders = orderedAt.length;
  if (orders === 0)
    return { orders, times: '', ordered: '', stayed: words.phrased('slots.stayed') ?? '' };
  const at = spoken(
    orderedAt.map((time) => timeWords(time, words)),
    words,
  );
  const times = words.phrased('slots.times', { at }) ?? '';
  return {
    orders,
    times,
    ordered: words.phrased('slots.ordered', { orders, times }) ?? '',
    stayed: words.phrased('slots.stayedOrdered', { orders }) ?? '',
  };
}
