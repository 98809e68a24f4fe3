import type { Source } from '../../../flows/basis';
import { useGuide } from '../../i18n/guide';
import { useWords } from '../../i18n/words';
import { Cards } from '../Card';
import type { Flow, FlowStep } from '../flows';
import { useGuideAddress, useHere } from '../here';
import { PLACES, type Place } from '../places';
import { flowWords, placeName, stageName } from '../placeWords';

const PARTS = [
  ['phrases', ['phrase']],
  ['prompts', ['prompt']],
  ['acts', ['act']],
  ['signs', ['sign']],
  ['cautions', ['caution']],
  ['measures', ['measure']],
  ['tasks', ['task']],
  ['concerns', ['concern']],
] as const satisfies readonly (readonly [string, readonly Place['kind'][]])[];

/** One line that stands on the step, with each thing that it rests on, and the way there. */
function Line({ place }: { place: Place }) {
  const words = useWords();
  const guide = useGuide();
  const address = useGuideAddress();
  return (
    <li data-place={place.kind} data-id={place.id} data-rests={place.basis.join(' ')}>
      <span>{placeName(place, words, guide)}</span>
      <span className="rests">
        {place.basis.map((source) => {
          const own = source.startsWith('own.');
          const id = own ? source.slice('own.'.length) : source;
          return (
            <a key={source} href={address(own ? 'own' : 'clause', id)}>
              {own ? words.ui('outside') : words.clause(source)}
            </a>
          );
        })}
      </span>
    </li>
  );
}

/** A step as it is written: what it says, line by line, and what each line rests on. */
export function StepPage({ flow, step }: { flow: Flow; step: FlowStep }) {
  const words = useWords();
  const guide = useGuide();
  const { step: behind } = useHere();
  const { id, meta } = step;
  const here = PLACES.filter((place) => place.flow === flow.id && place.at.includes(id));
  const sources = [
    ...new Set([
      ...((meta.clauses ?? []) as readonly Source[]),
      ...here
        .filter(({ kind }) => kind === 'prompt' || kind === 'caution')
        .flatMap(({ basis }) => basis),
    ]),
  ];
  const stage = stageName(flow.id, { id, stage: meta.stage }, words, guide);
  return (
    <article data-step={id}>
      <p className="where">
        {stage}
        {behind?.flow === flow.id && behind.id === id && (
          <strong className="now"> {guide.say('nowHere')}</strong>
        )}
      </p>
      <h2>{flowWords(flow.id, `${id}.title`, words, guide)}</h2>
      {meta.who !== undefined && (
        <p className="where">{flowWords(flow.id, `who.${meta.who}`, words, guide)}</p>
      )}
      <h3>{guide.say('clauses')}</h3>
      <Cards sources={sources} />
      {PARTS.map(([part, kinds]) => {
        const lines = here.filter(({ kind }) => (kinds as readonly string[]).includes(kind));
        return (
          lines.length > 0 && (
            <section key={part} aria-labelledby={`step-${part}`}>
              <h3 id={`step-${part}`}>{guide.say(part)}</h3>
              <ul className="lines">
                {lines.map((place) => (
                  <Line key={place.id} place={place} />
                ))}
              </ul>
            </section>
          )
        );
      })}
    </article>
  );
}
