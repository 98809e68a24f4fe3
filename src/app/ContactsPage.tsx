import { saveFile } from '../record/saveFile';
import Contacts from '../reference/Contacts';
import type { Section } from '../session/section';
import { type Beside, BesidePage } from './BesidePage';

type Props = Beside & { onSave: (section: Section) => Promise<void> };

/** Who to tell, beside an encounter that has not begun. */
export default function ContactsPage({ onSave, ...beside }: Props) {
  return (
    <BesidePage name="contacts" {...beside}>
      <Contacts section={beside.section} onSave={onSave} onFile={saveFile} />
    </BesidePage>
  );
}
