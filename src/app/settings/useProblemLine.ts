import { useGuide } from '../../i18n/guide';
import { useLateWords } from '../../i18n/lateWords';
import { useWords } from '../../i18n/words';
import { shortened } from '../../record/shortened';
import type { Problem } from '../../session/readSection';

/** Enough of a phrase to find its field. */
const BEGUN = 20;

/**
 * Says what is wrong with one setting: its field as the page calls it, what no field is for as the file
 * calls it. Suspends until the guidance's words are read.
 */
export function useProblemLine(): (problem: Problem) => string {
  const words = useWords();
  const texts = useLateWords('settings');
  const guide = useGuide();
  const offices: Readonly<Record<string, { title: string }>> = guide.offices;
  /** What a place in a list, or a member of a group, is called. */
  const withinOf = (group: string, id: string): string => {
    if (group === 'numbers') return offices[id]?.title ?? id;
    if (group !== 'phrases') return id;
    return shortened(words.raw(`phrases.${id.split('/')[0]}`) || id, BEGUN);
  };
  const nameOf = (field: string): string => {
    if (field === '') return texts.say('title');
    const [group = '', ...rest] = field.split('.');
    const id = rest.join('.');
    const name = texts.maybe(group) ?? group;
    if (id === '') return name;
    if (group === 'figures') return texts.maybe(`figure.${id}`) ?? id;
    return `${name} ${withinOf(group, id)}`;
  };
  return ({ field, kind }) => `${nameOf(field)}: ${texts.say(`wrong.${kind}`)}`;
}
