import { useEffect, useState } from 'react';
import { isForCounterpart, PHRASES, type PhraseId } from '../../../flows/encounter/phrases';
import { cardWords } from '../../i18n/cardWords';
import { useLateWords } from '../../i18n/lateWords';
import { loadTongue } from '../../i18n/loadTongue';
import { REGISTERS, type Register } from '../../i18n/registers';
import type { Tongue } from '../../i18n/tongues';
import { useWords } from '../../i18n/words';
import type { Section } from '../../session/section';
import { Guidance } from './Guidance';

const IDS = (Object.keys(PHRASES) as PhraseId[]).flatMap((phrase) =>
  PHRASES[phrase].map((variant) => `${phrase}.${variant}`),
);

/** Easy words are for the counterpart alone; whoever else is told something knows the office. */
const idsIn = (register: Register) =>
  register === 'ja-x-easy' ? IDS.filter(isForCounterpart) : IDS;

type Props = { section: Section; register: Register };

/** The words of one register, beside those that are used when the section has none. */
function RegisterFields({ section, register }: Props) {
  const words = useWords();
  const [tongue, setTongue] = useState<Tongue | null>(null);
  const page = register === words.language;
  useEffect(() => {
    // Without them the fields are still there, beside the words of the page.
    if (!page) void loadTongue(register).then(setTongue, () => undefined);
  }, [page, register]);
  return (
    <details>
      <summary>{words.ui(`registers.${register}`)}</summary>
      {register === 'ja-x-easy' && <p>{cardWords(words.language).readings}</p>}
      {idsIn(register).map((id) => {
        const usual = tongue?.maybe(`phrases.${id}`) ?? words.raw(`phrases.${id}`);
        return (
          <label key={id}>
            <span>{usual}</span>
            <textarea
              name={`phrase:${id}/${register}`}
              rows={2}
              autoComplete="off"
              spellCheck={false}
              defaultValue={section.phrases[`${id}/${register}`] ?? ''}
            />
          </label>
        );
      })}
    </details>
  );
}

/** The section's own words, in every register in which they are said and shown. */
export function PhraseFields({ section }: { section: Section }) {
  const texts = useLateWords('settings');
  return (
    <details>
      <summary>{texts.say('phrases')}</summary>
      <Guidance of="phrases" />
      <p>{texts.say('phrasesHint', { act: '{{act}}' })}</p>
      {REGISTERS.map((register) => (
        <RegisterFields key={register} section={section} register={register} />
      ))}
    </details>
  );
}
