import { useLateWords } from '../../i18n/lateWords';

const SIGNS = ['start', 'always', 'line', 'inside', 'stay', 'beside', 'history'] as const;

/** How the drawing is read. */
export function Legend() {
  const words = useLateWords('chart');
  return (
    <section className="chart-legend">
      <h2>{words.say('legend.title')}</h2>
      <ul>
        {SIGNS.map((sign) => (
          <li key={sign}>{words.say(`legend.${sign}`)}</li>
        ))}
      </ul>
    </section>
  );
}
