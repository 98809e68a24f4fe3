import { fill } from '../../i18n/fill';
import { useLateWords } from '../../i18n/lateWords';
import { useWords } from '../../i18n/words';
import type { Section } from '../../session/section';

/** What stands on the sheet for what a section has set, and blanks for what it has not. */
export type Paper = {
  /** The words of a phrase, line by line, in the section's own words where it has them. */
  phrase(id: string): string[];
  or(set: string, blank: 'name' | 'number' | 'text'): string;
};

/** Fills in what is known before anything has happened; what only the day brings stays blank. */
export function usePaper(section: Section): Paper {
  const words = useWords();
  const late = useLateWords('sheet');
  const or: Paper['or'] = (set, blank) => (set === '' ? late.say(`blank.${blank}`) : set);
  const values: Record<string, string> = {
    act: late.say('blank.act'),
    reported: words.maybe('acts.unnamed.reported') ?? '',
    n: late.say('blank.n'),
    orders: late.say('blank.n'),
    times: '',
    stayed: fill(words.raw('slots.stayedOrdered'), { orders: late.say('blank.n') }),
    ordered: '',
    minutes: String(section.figures.visitMinutes),
    place: or(section.place, 'text'),
    office: or(section.name, 'text'),
    danger: words.flow('slots.danger'),
    caller: words.flow('slots.caller'),
    callback: or(section.callback, 'number'),
  };
  const phrase: Paper['phrase'] = (id) => {
    const own = section.phrases[`${id}/${words.language}`] ?? '';
    const text = own === '' ? words.raw(`phrases.${id}`) : own;
    return fill(text, values).split('\n').filter(Boolean);
  };
  return { phrase, or };
}
