import { useLateWords } from '../../i18n/lateWords';
import { useWords } from '../../i18n/words';
import type { Person, Section } from '../../session/section';
import { Guidance } from './Guidance';
import { SPARE_ROWS } from './sectionForm';

/** What the workplace settles for itself. */
const OWN_RULES = ['swapRule', 'policy', 'consultation'] as const;

const ROLES: Person['role'][] = ['head', 'acting', 'supervisor', 'facility'];

/** Rows with a stable key: those that are filled, and some empty ones. */
const rowsOf = <T,>(rows: readonly T[], empty: T) =>
  [...rows, ...Array.from({ length: SPARE_ROWS }, () => empty)].map((row, index) => ({
    row,
    index,
  }));

/** Heads, deputies, facility managers; the numbers of other sections; the workplace's own rules. */
export function PeopleFields({ section }: { section: Section }) {
  const words = useWords();
  const texts = useLateWords('settings');
  return (
    <>
      <fieldset>
        <legend>{texts.say('people')}</legend>
        <Guidance of="people" />
        {rowsOf<Person>(section.people, { name: '', role: 'head' }).map(({ row, index }) => (
          <div className="row pair" key={index}>
            <select name="person.role" aria-label={words.ui('live.role')} defaultValue={row.role}>
              {ROLES.map((role) => (
                <option key={role} value={role}>
                  {words.flow(`roles.${role}`)}
                </option>
              ))}
            </select>
            <input
              type="text"
              name="person.name"
              aria-label={words.ui('live.name')}
              autoComplete="off"
              spellCheck={false}
              defaultValue={row.name}
            />
          </div>
        ))}
      </fieldset>
      <fieldset>
        <legend>{texts.say('contacts')}</legend>
        <Guidance of="contacts" />
        {rowsOf(section.contacts, { name: '', number: '' }).map(({ row, index }) => (
          <div className="row pair" key={index}>
            <input
              type="text"
              name="contact.name"
              aria-label={texts.say('contactName')}
              autoComplete="off"
              spellCheck={false}
              defaultValue={row.name}
            />
            <input
              type="text"
              name="contact.number"
              aria-label={texts.say('contactNumber')}
              inputMode="tel"
              autoComplete="off"
              defaultValue={row.number}
            />
          </div>
        ))}
      </fieldset>
      {OWN_RULES.map((rule) => (
        <fieldset key={rule}>
          <legend>{texts.say(`${rule}`)}</legend>
          <Guidance of={rule} />
          <textarea
            name={rule}
            aria-label={texts.say(`${rule}`)}
            rows={2}
            autoComplete="off"
            spellCheck={false}
            defaultValue={section[rule]}
          />
        </fieldset>
      ))}
    </>
  );
}
