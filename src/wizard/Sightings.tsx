import { isolated } from '../i18n/isolated';
import { loadLateWords, useLateWords } from '../i18n/lateWords';
import { useWords } from '../i18n/words';
import { type Observed, sightingsOf } from '../record/observations';
import { shortened } from '../record/shortened';
import { whenOf } from '../record/when';
import './sightings.css';

/** Of words that stand beside an act; the record has them whole. */
const BESIDE = 100;

/** When an act was seen, with the words used: the latest times, and how many more there are. */
function Sightings({ seen, now }: { seen: Observed; now: number }) {
  const words = useWords();
  const texts = useLateWords('panels');
  const { latest, more } = sightingsOf(seen);
  return (
    <span className="sightings">
      {latest.map(({ seq, at, tz, quote }) => (
        <span key={seq}>
          <time>{whenOf(at, tz, now, words)}</time>
          {quote !== '' && <q>{isolated(shortened(quote, BESIDE))}</q>}
        </span>
      ))}
      {more > 0 && <span>{texts.say('seen.more', { count: more })}</span>}
    </span>
  );
}

export const sightings = { default: Sightings, ready: () => loadLateWords('panels') };
