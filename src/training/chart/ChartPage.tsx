import '../../ui/page.css';
import './chart.css';
import { useLateWords } from '../../i18n/lateWords';
import { useWords } from '../../i18n/words';
import { type ChartTarget, chartAddress } from './address';
import { ChartRules } from './ChartRules';
import { CHART_NAMES } from './charts';
import { FigureView } from './FigureView';
import { Legend } from './Legend';
import type { ProvedFor } from './proved';
import { StateCard, StateLink } from './StateCard';
import { useChart } from './useChart';

type Props = { target: ChartTarget; proved: Record<string, ProvedFor | null | undefined> };

/**
 * The statechart itself as the document: drawn from the machine, each state with what it rests on and
 * the rules that speak of it; the same in words below, for whoever does not see the drawing.
 */
export default function ChartPage({ target, proved }: Props) {
  const words = useWords();
  const late = useLateWords('chart');
  const on = useChart(target.chart);
  const chosen = target.state !== null && on.states.has(target.state) ? target.state : null;
  const groups = [...on.states.values()].filter(
    ({ id, kind, parent }) =>
      (kind === 'compound' || kind === 'parallel') &&
      parent !== null &&
      on.withGroups(id).length < 4,
  );
  return (
    <main className="page chart-page" data-state="chart">
      <header className="bar-top">
        <h1>{late.say('title')}</h1>
        <span className="grow" />
        <nav className="chart-pick" aria-label={late.say('pick')}>
          {CHART_NAMES.map((name) => (
            <a
              key={name}
              className="pill"
              href={chartAddress(name)}
              aria-current={name === target.chart ? 'page' : undefined}
            >
              {late.maybe(`machines.${name}`)}
            </a>
          ))}
        </nav>
        <a className="pill" href="#/sheet">
          {late.say('toSheet')}
        </a>
        <a className="pill" href="#/" data-home>
          {words.ui('live.toHome')}
        </a>
      </header>
      <p role="status" className="sr-only">
        {chosen !== null && `${late.say('chosen')}: ${on.names.state(chosen)}`}
      </p>
      <div className="chart-body">
        <div className="chart-figures">
          {on.figures.map((figure) => (
            <FigureView key={figure.region} on={on} figure={figure} chosen={chosen} />
          ))}
        </div>
        <aside className="chart-side">
          {chosen === null ? (
            <>
              <p>{late.say('lead')}</p>
              <p data-drawn>
                {late.say('counts', { states: on.states.size, arrows: on.arrows.size })}
              </p>
              <p>{late.say('choose')}</p>
            </>
          ) : (
            <>
              <StateCard on={on} id={chosen} />
              <a className="pill" href={chartAddress(on.chart)}>
                {late.say('close')}
              </a>
            </>
          )}
          <nav aria-label={late.say('regions')}>
            <h2>{late.say('regions')}</h2>
            <ul>
              {groups.map(({ id }) => (
                <li key={id}>
                  <StateLink on={on} id={id} />
                </li>
              ))}
            </ul>
          </nav>
          <Legend />
        </aside>
      </div>
      <ChartRules on={on} proved={proved[on.chart]} />
      <details className="chart-list">
        <summary>{late.say('list')}</summary>
        <p>{late.say('listHint')}</p>
        <div className="chart-cards">
          {[...on.states.keys()].map((id) => (
            <StateCard key={id} on={on} id={id} brief />
          ))}
        </div>
      </details>
    </main>
  );
}
