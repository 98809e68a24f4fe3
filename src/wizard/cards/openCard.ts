import { loadTongue } from '../../i18n/loadTongue';
import { isRegister } from '../../i18n/registers';
import type { Tongue } from '../../i18n/tongues';
import type { Session } from '../../session/session';
import type { Sheet } from '../Phrase';
import { CardScreen } from './CardScreen';
import type { Shown } from './showing';

type Wish = {
  session: Session;
  /** Everything that can be shown on this step, the first of it first. */
  sheets: readonly Sheet[];
  /** How the words are read aloud, or null when that is the language of the page. */
  spoken: Tongue | null;
  /** The language of the page. */
  page: string;
};

/** In which register a card was shown last, as the record tells. */
const lastShown = (session: Session): unknown =>
  session
    .now()
    .trail.findLast(({ entry, status }) => entry.type === 'card.shown' && status === 'accepted')
    ?.entry.data.lang;

/**
 * Shows the first sheet of a step: as it is read aloud, or else as the last card was shown.
 * Out: what is shown, once it is in the record; null when the step was left meanwhile.
 * Rejects when the words cannot be read.
 */
export async function openCard({ session, sheets, spoken, page }: Wish): Promise<Shown | null> {
  const { stateId } = session.now();
  const wanted = spoken?.language ?? lastShown(session) ?? page;
  const tongue = await loadTongue(isRegister(wanted) ? wanted : 'ja');
  if (session.now().stateId !== stateId) return null;
  const data = { id: sheets[0]?.id ?? '', lang: tongue.language };
  const told = session.report([{ type: 'card.shown', data }]);
  return told.ok ? { stateId, sheets, at: 0, tongue, Screen: CardScreen } : null;
}
