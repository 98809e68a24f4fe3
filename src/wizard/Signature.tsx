import { type Actor, isDeputy } from '../../flows/actors';
import { useWords } from '../i18n/words';
import { ActorFields } from '../record/ActorFields';
import { DraftedField, type DraftForm } from '../record/DraftedField';
import { useSection } from './section';

type Props = {
  form: DraftForm;
  known: Actor;
  /** The head decides this: whoever acts for them says why, in the field of this name. */
  why?: 'actingReason' | 'reason';
};

/** Who stands behind a fact. */
export function Signature({ form, known, why }: Props) {
  const words = useWords();
  const { people } = useSection();
  return (
    <ActorFields
      form={form}
      known={known}
      people={people}
      below={(role) =>
        why !== undefined &&
        isDeputy(role) && <DraftedField {...form} label={words.ui('live.standIn')} name={why} />
      }
    />
  );
}
