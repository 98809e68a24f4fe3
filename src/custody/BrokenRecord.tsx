import { useState } from 'react';
import { useCustodyWords } from '../i18n/custody';
import type { Keeping } from './keeping';
import { useWho } from './who';

type Props = { keeping: Keeping; encounterId: string };

/** In the place of a record that is damaged: says so, and gives what can still be read. */
export function BrokenRecord({ keeping, encounterId }: Props) {
  const words = useCustodyWords();
  const { storage, clock, saveFile } = keeping;
  const who = useWho();
  const [told, setTold] = useState<'saved' | 'failed' | 'nothing' | null>(null);

  const save = async () => {
    const text = await storage.archive.salvage(encounterId);
    if (text === null) return setTold('nothing');
    const saved = await saveFile('kizen-damaged-record.json', text, 'application/json');
    setTold(saved ? 'saved' : 'failed');
    if (saved)
      await storage.archive.note({ at: clock.wall(), kind: 'copy', encounterId }, who.name);
  };

  return (
    <section className="settings" data-broken>
      <p role="alert">{words('broken.text')}</p>
      <p>{words('broken.rest')}</p>
      {who.field}
      <button
        type="button"
        className="choice"
        data-salvage
        onClick={() => void save().catch(() => setTold('failed'))}
      >
        {words('broken.save')}
      </button>
      {told !== null && <p role="status">{words(`broken.${told}`)}</p>}
    </section>
  );
}
