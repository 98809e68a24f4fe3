import { useLateWords } from '../../i18n/lateWords';
import { useWords } from '../../i18n/words';
import type { ProvedFor } from './proved';
import { ClauseLink, StateLink } from './StateCard';
import type { ChartOnPage } from './useChart';

/** `proved`: null when it is not proved, undefined while that is not known. */
type Props = { on: ChartOnPage; proved: ProvedFor | null | undefined };

/** What must hold on every path: in words, with what it rests on, where it speaks, how much was walked. */
export function ChartRules({ on, proved }: Props) {
  const words = useWords();
  const late = useLateWords('chart');
  const rules = useLateWords('proof');
  const ids = Object.keys(on.rules);
  const counted = proved?.proved;
  return (
    <section className="chart-rules">
      <h2>{late.say('rulesTitle')}</h2>
      {proved === null && (
        <p>
          {late.say('proved.none')} <a href="#/settings">{late.say('proved.toSettings')}</a>
        </p>
      )}
      {proved != null && (
        <p data-proved={proved.whose}>
          {late.say(`proved.${proved.whose}`)}{' '}
          {late.say('proved.counted', {
            states: proved.proved.states,
            paths: proved.proved.transitions,
            rules: ids.length,
          })}
          <br />
          <small>{rules.say('pathsMean')}</small>
        </p>
      )}
      <ol>
        {ids.map((id) => {
          const { rests, of } = on.rules[id] ?? { rests: [], of: [] };
          const count = counted?.checked[id];
          return (
            <li key={id} data-rule={id}>
              <p>
                <b>{id}</b> {rules.maybe(`rules.${id}`)}
              </p>
              <p className="row">
                {rests.length > 0 && (
                  <span className="row">
                    {words.ui('basis')}
                    {rests.map((clause) => (
                      <ClauseLink key={clause} id={clause} />
                    ))}
                  </span>
                )}
                {count !== undefined && (
                  <small>
                    {late.say('proved.rule', { states: count.states, paths: count.transitions })}
                  </small>
                )}
              </p>
              <p className="row">
                <span>{late.say('speaksOf')}</span>
                {of.map((state) => (
                  <StateLink key={state} on={on} id={state} />
                ))}
              </p>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
