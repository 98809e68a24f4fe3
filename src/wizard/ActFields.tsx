import { type Axis, actsOf, WEIGHTS } from '../../flows/encounter/acts';
import { useWords } from '../i18n/words';
import { later } from '../record/later';
import { observationsOf } from '../record/observations';
import type { SessionState } from '../session/board';

const Sightings = later(async () => (await import('./Sightings')).sightings);

/** The acts on one axis, those that were seen already ticked; each with the guide's weight. */
export function ActFields({ state, axis, now }: { state: SessionState; axis: Axis; now: number }) {
  const words = useWords();
  const observed = observationsOf(state.trail);
  return (
    <fieldset className="acts">
      <legend>{words.ui('live.axisNone')}</legend>
      {actsOf(axis).map((act) => {
        const seen = observed.get(act);
        return (
          <label key={act} data-seen={seen !== undefined}>
            <input type="checkbox" name="acts" value={act} defaultChecked={seen !== undefined} />
            <span>
              {words.maybe(`acts.${act}.name`)}
              {seen && <b> {seen.count}</b>}
              <small>{words.flow(`weights.${WEIGHTS[act]}`)}</small>
              {seen && <Sightings seen={seen} now={now} />}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
