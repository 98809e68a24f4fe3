import { WAY_IN_BASIS, WAY_IN_IDS, type WayInId, wayIn } from '../../flows/encounter/waysIn';
import { Phrases } from '../i18n/Phrases';
import { useWords } from '../i18n/words';

/** Ways in by what is seen: one tap begins, with the observation noted. */
export function WaysIn({ onWay }: { onWay: (id: WayInId) => void }) {
  const words = useWords();
  return (
    <section className="ways" aria-labelledby="ways-title" data-rests={WAY_IN_BASIS.join(' ')}>
      <h2 id="ways-title">
        {words.ui('home.seen')} <small className="own">{words.ui('outside')}</small>
      </h2>
      <div>
        {WAY_IN_IDS.map((id) => {
          const hint = words.maybe(`waysIn.${id}.hint`);
          return (
            <button
              key={id}
              type="button"
              className="choice"
              data-event="observation.noted"
              data-value={wayIn(id).act}
              onClick={() => onWay(id)}
            >
              <strong>
                <Phrases text={words.phrased(`waysIn.${id}.name`) ?? id} />
              </strong>
              {hint !== null && <small>{hint}</small>}
            </button>
          );
        })}
      </div>
    </section>
  );
}
