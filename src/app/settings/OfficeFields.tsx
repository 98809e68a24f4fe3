import { use } from 'react';
import { OFFICE_IDS } from '../../../flows/offices';
import { loadGuide } from '../../i18n/guide';
import { useLateWords } from '../../i18n/lateWords';
import { useWords } from '../../i18n/words';
import type { Section } from '../../session/section';
import { Guidance } from './Guidance';

/** The office's own number for each of those the guidance names. */
export function OfficeFields({ section }: { section: Section }) {
  const words = useWords();
  const texts = useLateWords('settings');
  const { content } = use(loadGuide(words.language));
  return (
    <fieldset>
      <legend>{texts.say('numbers')}</legend>
      <Guidance of="numbers" />
      {OFFICE_IDS.map((office) => (
        <label key={office} className="number">
          <span>{content.offices[office].title}</span>
          <input
            type="text"
            name={`number.${office}`}
            inputMode="tel"
            autoComplete="off"
            spellCheck={false}
            defaultValue={section.numbers[office] ?? ''}
          />
        </label>
      ))}
    </fieldset>
  );
}
