import { memo, useState } from 'react';
import { useLateWords } from '../i18n/lateWords';
import { later } from '../record/later';
import type { Session } from '../session/session';

const HandoverParts = later(async () => (await import('./HandoverParts')).handoverParts);

/** Who is there: taking over, coming along, on either side. Folded away, and loaded once it is wanted. */
export const Handover = memo(function Handover({ session }: { session: Session }) {
  const texts = useLateWords('panels');
  const [open, setOpen] = useState(false);
  // What was chosen stays when the panel is folded again.
  const [wanted, setWanted] = useState(false);
  return (
    <details
      className="handover"
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
        setWanted(true);
      }}
    >
      <summary>{texts.say('handover.fold')}</summary>
      {wanted && <HandoverParts session={session} open={open} />}
    </details>
  );
});
