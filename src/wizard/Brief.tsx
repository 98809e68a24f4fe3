import { loadLateWords, useLateWords } from '../i18n/lateWords';
import { listed } from '../i18n/listed';
import { useWords } from '../i18n/words';
import { dangersOf } from '../record/dangers';
import { timeOf } from '../record/describe';
import { observationsOf } from '../record/observations';
import { orderTimes } from '../record/orders';
import type { SessionState } from '../session/board';
import { dangerLines } from './callWords';
import './brief.css';

/** The stages told to the police, by the fact that each one left. */
const TOLD = ['stop.requested', 'warning.given', 'response.ended'] as const;

/** One minute for the police, worked out from the record: since when, what, what was said, orders. */
function Brief({ state }: { state: SessionState }) {
  const words = useWords();
  const texts = useLateWords('panels');
  const { trail } = state;
  const first = trail[0];
  const timeOfFact = (type: string) => {
    const line = trail.find(({ entry, status }) => entry.type === type && status === 'accepted');
    return line === undefined ? null : timeOf(line.entry.at.wall, line.entry.at.tz);
  };
  const seen = [...observationsOf(trail).values()].map(
    ({ act, count }) => `${words.maybe(`acts.${act}.name`)} ${count}`,
  );
  const told = TOLD.flatMap((type) => {
    const at = timeOfFact(type);
    return at === null ? [] : [`${at} ${words.maybe(`facts.${type}.done`)}`];
  });
  const orders = orderTimes(trail);
  const rows = [
    [
      texts.say('brief.since'),
      first === undefined ? '' : timeOf(first.entry.at.wall, first.entry.at.tz),
    ],
    [texts.say('brief.seen'), seen.join(' / ')],
    [texts.say('brief.danger'), dangerLines(dangersOf(trail), words.maybe).join(' ')],
    [texts.say('brief.told'), told.join(' / ')],
    [texts.say('brief.orders'), listed(orders, words)],
  ] as const;
  return (
    <section className="phrase brief" aria-labelledby="brief-title">
      <h2 id="brief-title">
        {texts.say('brief.title')} <small className="own">{words.ui('outside')}</small>
      </h2>
      <dl>
        {rows
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}

export const brief = { default: Brief, ready: () => loadLateWords('panels') };
