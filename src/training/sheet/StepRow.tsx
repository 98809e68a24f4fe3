import { useLateWords, useLookup, useNamespace } from '../../i18n/lateWords';
import { useWords } from '../../i18n/words';
import type { Section } from '../../session/section';
import { namesIn } from '../chart/names';
import type { Paper } from './paperWords';
import { Rests } from './Rests';
import { Say, Sayings } from './Say';
import type { Step } from './steps';

type Props = { section: Section; paper: Paper };

/** One stage, ① to ⑤: who says which words, and what comes then. */
export function StepRow({ step, paper, section }: Props & { step: Step }) {
  const words = useWords();
  const late = useLateWords('sheet');
  useNamespace('chart');
  const lookup = useLookup();
  const names = namesIn('encounter', lookup);
  const { orders } = section.figures;
  return (
    <section className="sheet-step" data-stage={step.stage}>
      <div>
        <h2>{words.flow(`stages.${step.stage}`)}</h2>
        <Rests sources={step.says.flatMap(({ meta }) => meta.clauses)} />
      </div>
      <div className="sheet-says">
        {step.says.map(({ id, meta }) => (
          <div key={id}>
            <p>
              <small>{words.flow(`who.${meta.who}`)}</small> <b>{names.state(id)}</b>
            </p>
            {meta.phrase !== undefined && meta.phrase !== 'termination' ? (
              <Sayings paper={paper} phrase={meta.phrase} />
            ) : (
              <Say paper={paper} id="termination.counter" />
            )}
            {id === 'eviction.order' && (
              <p className="sheet-ticks">
                {late.say('orders', { orders })}
                <br />
                {Array.from({ length: orders }, (_, at) => (
                  <b key={late.say('orderTick', { n: at + 1 })}>
                    {late.say('orderTick', { n: at + 1 })}
                  </b>
                ))}
              </p>
            )}
          </div>
        ))}
      </div>
      <ul className="sheet-next">
        {step.ways.map((arrow) => (
          <li key={arrow.id}>
            {words.maybe(`facts.${arrow.fact}.do`)}
            {arrow.guard !== null && <small> [{names.guard(arrow.guard)}]</small>} →{' '}
            <b>{names.state(arrow.to ?? '')}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}
