import { OFFICE_IDS } from '../../../flows/offices';
import { useGuide } from '../../i18n/guide';
import { useLateWords } from '../../i18n/lateWords';
import type { Section } from '../../session/section';
import { Guidance } from './Guidance';

/** The office's own number for each of those the guidance names. */
export function OfficeFields({ section }: { section: Section }) {
  const texts = useLateWords('settings');
  const guide = useGuide();
  return (
    <fieldset>
      <legend>{texts.say('numbers')}</legend>
      <Guidance of="numbers" />
      {OFFICE_IDS.map((office) => (
        <label key={office} className="number">
          <span>{guide.offices[office].title}</span>
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
