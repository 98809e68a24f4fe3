import { type Actor, PERSONS, type Role } from '../../flows/actors';
import { useWords } from '../i18n/words';
import type { Section } from '../session/section';
import { DraftedField, type DraftForm } from './DraftedField';

type Props = {
  form: DraftForm;
  /** Who acted last; a name they lack is that of the section's head. */
  known: Actor;
  people: Section['people'];
  onRole?: (role: Role) => void;
};

/** Who acts, in which role: prefilled, so that one tap is valid. */
export function ActorFields({ form, known, people, onRole }: Props) {
  const words = useWords();
  const head = people.find(({ role }) => role === 'head');
  return (
    <div className="row by">
      <label>
        {words.ui('live.role')}
        <select
          name="by.role"
          defaultValue={known.role}
          onChange={({ target }) => onRole?.(target.value as Role)}
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
        usual={known.name || (head?.name ?? '')}
        among={people.map(({ name }) => name)}
      />
    </div>
  );
}
