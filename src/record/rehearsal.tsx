import { useWords } from '../i18n/words';

type Told = { entry: { data: Record<string, unknown> } };

/** Whether the first entry of a record says that it was practised. */
export const isRehearsal = ({ trail }: { trail: readonly Told[] }): boolean =>
  trail[0]?.entry.data.mode === 'rehearsal';

/** How what is begun out of a record is begun: a rehearsal leads to rehearsals alone. */
export const modeAfter = (from: { trail: readonly Told[] } | undefined): 'live' | 'rehearsal' =>
  from !== undefined && isRehearsal(from) ? 'rehearsal' : 'live';

/** Worn by every screen and every line that shows a rehearsal, and by what is printed of it. */
export function RehearsalMark({ of }: { of: boolean }) {
  const words = useWords();
  return of && <strong className="rehearsal">{words.ui('rehearsal')}</strong>;
}
