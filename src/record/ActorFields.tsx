import { type Actor, ROLES } from '../../flows/actors';
import { useWords } from '../i18n/words';
import type { Section } from '../session/section';
import { DraftedField, type DraftForm } from './DraftedField';

type Props = {
  form: DraftForm;
  /** Who acted last; a name they lack is that of the section's head. */
  known: Actor;
  people: Section['people'];
};

/** Who acts, in which role: prefilled, so that one tap is valid. */
export function ActorFields({ form, known, people }: Props) {
  const words = useWords();
  const head = people.find(({ role }) => role === 'head');
  return (
    <div className="row by">
      <label>
        {words.ui('live.role')}
        <select name="by.role" defaultValue={known.role}>
          {ROLES.filter((role) => role !== 'clock').map((role) => (
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
