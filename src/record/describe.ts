import { isolated } from '../i18n/isolated';
import { isRegister } from '../i18n/registers';
import type { Words } from '../i18n/words';
import type { Entry } from '../session/entry';

/** `14:02` in the time zone the entry was written in, whatever the zone of this device. */
export function timeOf(instant: number, tzMinutes: number): string {
  const local = new Date(instant + tzMinutes * 60_000);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(local.getUTCHours())}:${two(local.getUTCMinutes())}`;
}

/** `m:ss` of a span in milliseconds, never negative. */
export function spanOf(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** Members that hold one of a few values, worded with the fact itself. */
const CHOICES = [
  'verdict',
  'harm',
  'decision',
  'relation',
  'malice',
  'charge',
  'result',
  'gravity',
  'danger',
];
/** Members that name something, with where its name stands. */
const NAMED = {
  task: 'tasks',
  section: 'sections',
  platform: 'platforms',
  key: 'searchKeys',
  measure: 'measures',
  source: 'sources',
};

type Told = { entry: Pick<Entry, 'type' | 'data'> };

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Which words were said or shown, and in which register. */
function spoken({ type, data }: Told['entry'], words: Words): string {
  if (type !== 'phrase.said' && type !== 'card.shown') return '';
  const phrase = text(data.id).split('.', 1)[0];
  // Words of a stage bear its name.
  const name = words.maybe(`phraseNames.${phrase}`) ?? words.maybe(`stages.${phrase}`) ?? '';
  const register = isRegister(data.lang) ? words.ui(`registers.${data.lang}`) : text(data.lang);
  return `${name} (${register})`.trim();
}

/**
 * One line of the timeline in words: what happened, and what was said.
 * In: a line of the trail, or what it tells. Out: the act in the past tense; the words used, if any.
 */
export function describe({ entry }: Told, words: Words): { what: string; said: string } {
  const { data, type } = entry;
  const act = words.maybe(`acts.${text(data.act)}.name`) ?? text(data.act);
  const concern = words.maybe(`concerns.${text(data.concern)}`) ?? '';
  const what =
    words.maybe(`facts.${type}.done`, {
      act,
      concern,
      n: Number(data.n ?? 0),
      entries: Number(data.entries ?? 0),
      minutes: Math.round(Number(data.ms ?? 0) / 60_000),
    }) ?? type;
  const choice = CHOICES.map((name) => text(data[name]))
    .filter(Boolean)
    .map((value) => words.maybe(`facts.${type}.values.${value}`) ?? value);
  if (data.announced === false)
    choice.push(words.maybe(`facts.${type}.values.unannounced`) ?? 'unannounced');
  const [question, reply] = text(data.answer).split('.');
  const answer =
    reply === undefined
      ? ''
      : `${words.maybe(`cautions.${question}.name`)}: ${words.maybe(`cautions.${question}.answers.${reply}`)}`;
  const named = Object.entries(NAMED)
    .filter(([name]) => text(data[name]) !== '')
    .map(([name, set]) => {
      const value = text(data[name]);
      return words.maybe(`${set}.${value}.name`) ?? words.maybe(`${set}.${value}`) ?? value;
    });
  const day = text(data.day).slice(5).replace('-', '/');
  const minutes =
    typeof data.minutes === 'number' ? `${data.minutes} ${words.ui('live.minutes')}` : '';
  const who = [data.from, data.name, data.to].map(text).map(isolated).filter(Boolean).join(' → ');
  const officers = type.startsWith('officer.') ? who : '';
  const spokenIn = spoken(entry, words);
  const detail = [...named, ...choice, answer, day, minutes, officers, spokenIn]
    .filter(Boolean)
    .join(' ');
  const said = [
    data.quote,
    data.content,
    data.outlet,
    data.text,
    data.reason,
    data.actingReason,
    data.where,
    data.label,
  ]
    .map(text)
    .filter(Boolean);
  return {
    what: detail === '' ? what : `${what} – ${detail}`,
    said: said.length === 1 ? `${said[0]}` : said.map(isolated).join(' / '),
  };
}
