import { useLateWords } from '../../i18n/lateWords';
import type { Section } from '../../session/section';
import { Guidance } from './Guidance';

const PLAIN = ['name', 'place', 'callback', 'supportExtension'] as const;
const TIMES = ['opensAt', 'closesAt'] as const;

/** Where the section is, how it is reached, when it is open. */
export function PlaceFields({ section }: { section: Section }) {
  const texts = useLateWords('settings');
  return (
    <fieldset>
      <legend>{texts.say('where')}</legend>
      {PLAIN.map((field) => (
        <label key={field}>
          <span>{texts.say(`${field}`)}</span>
          <input
            type="text"
            name={field}
            autoComplete="off"
            spellCheck={false}
            defaultValue={section[field]}
          />
          <Guidance of={field} />
        </label>
      ))}
      <div className="row">
        {TIMES.map((field) => (
          <label key={field}>
            <span>{texts.say(`${field}`)}</span>
            <input type="time" name={field} defaultValue={section[field]} />
          </label>
        ))}
      </div>
      <Guidance of="opensAt" />
    </fieldset>
  );
}
