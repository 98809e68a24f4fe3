import { useWords } from '../../i18n/words';
import type { Person, Section } from '../../session/section';
import { SPARE_ROWS } from './sectionForm';

const ROLES: Person['role'][] = ['head', 'acting', 'supervisor', 'facility'];

/** Rows with a stable key: those that are filled, and some empty ones. */
const rowsOf = <T,>(rows: readonly T[], empty: T) =>
  [...rows, ...Array.from({ length: SPARE_ROWS }, () => empty)].map((row, index) => ({
    row,
    index,
  }));

/** Heads, deputies, facility managers; the numbers of other sections; who takes over when. */
export function PeopleFields({ section }: { section: Section }) {
  const words = useWords();
  return (
    <>
      <fieldset>
        <legend>{words.ui('settings.people')}</legend>
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
              maxLength={200}
              autoComplete="off"
              spellCheck={false}
              defaultValue={row.name}
            />
          </div>
        ))}
      </fieldset>
      <fieldset>
        <legend>{words.ui('settings.contacts')}</legend>
        {rowsOf(section.contacts, { name: '', number: '' }).map(({ row, index }) => (
          <div className="row pair" key={index}>
            <input
              type="text"
              name="contact.name"
              aria-label={words.ui('settings.contactName')}
              maxLength={200}
              autoComplete="off"
              spellCheck={false}
              defaultValue={row.name}
            />
            <input
              type="text"
              name="contact.number"
              aria-label={words.ui('settings.contactNumber')}
              inputMode="tel"
              maxLength={200}
              autoComplete="off"
              defaultValue={row.number}
            />
          </div>
        ))}
      </fieldset>
      <fieldset>
        <legend>{words.ui('settings.swapRule')}</legend>
        <textarea
          name="swapRule"
          aria-label={words.ui('settings.swapRule')}
          rows={2}
          maxLength={2000}
          autoComplete="off"
          spellCheck={false}
          defaultValue={section.swapRule}
        />
      </fieldset>
    </>
  );
}
