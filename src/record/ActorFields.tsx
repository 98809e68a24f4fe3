import { type ReactNode, useState } from 'react';
import { type Actor, PERSONS, type Role } from '../../flows/actors';
import { useWords } from '../i18n/words';
import type { Section } from '../session/section';
import { DraftedField, type DraftForm } from './DraftedField';

type Props = {
  form: DraftForm;
  /** Who acted last; a name that is not known is whoever the section has in that role. */
  known: Actor;
  people: Section['people'];
  /** What else the role asks for. */
  below?: (role: Role) => ReactNode;
};

/** Who acts, in which role: prefilled, so that one tap is valid. */
export function ActorFields({ form, known, people, below }: Props) {
  const words = useWords();
  const [role, setRole] = useState(known.role);
  // Another role is another person.
  const named = role === known.role ? known.name : '';
  return (
    <>
      <div className="row by">
        <label>
          {words.ui('live.role')}
          <select
            name="by.role"
            defaultValue={known.role}
            onChange={({ target }) => setRole(target.value as Role)}
          >
            {PERSONS.map((role) => (
              <option key={role} value={role}>
                {words.flow(`roles.${role}`)}
              </option>
            ))}
          </select>
        </label>
        <DraftedField
          {...form}
          label={words.ui('live.name')}
          name="by.name"
          limit={100}
          placeholder={words.ui('live.namePlaceholder')}
          usual={named || (people.find((one) => one.role === role)?.name ?? '')}
          among={people.map(({ name }) => name)}
        />
      </div>
      {below?.(role)}
    </>
  );
}
