import { type Source, sourceOf } from '../../../flows/basis';
import { AXES, actsOf } from '../../../flows/encounter/acts';
import { FIGURE_BASIS, PHRASE_BASIS } from '../../../flows/encounter/basis';
import { PROMPTS, promptsFor, type Stage } from '../../../flows/encounter/meta';
import { useLateWords } from '../../i18n/lateWords';
import { useWords } from '../../i18n/words';
import type { Person, Section } from '../../session/section';
import { SECTION_BASIS } from '../../session/sectionBasis';
import type { Paper } from './paperWords';
import { Lines, Rests } from './Rests';
import { Say } from './Say';
import { StepRow } from './StepRow';
import {
  axisScreen,
  emergencyScreens,
  firstScreen,
  type Screen,
  steps,
  verdictScreen,
} from './steps';

type Props = { section: Section; paper: Paper };

/** What is said to them while the talk goes on; the rest is on the back. */
export const FRONT: readonly Stage[] = ['stopRequest', 'warning', 'termination'];

const ROLES: readonly Person['role'][] = ['head', 'acting', 'supervisor', 'facility'];
const AT_THE_COUNTER = {
  channel: 'counter',
  repeated: false,
  onPremises: true,
  progressDueAt: null,
} as const;

type AdviceProps = { screen: Screen; most?: number; under?: readonly Source[] };

/** Lines of advice of a screen, as they are at the counter. */
function Advice({ screen, most, under = [] }: AdviceProps) {
  const words = useWords();
  const prompts = promptsFor(screen.meta.prompts, AT_THE_COUNTER).slice(0, most);
  const lines = prompts.map((id) => ({
    id,
    text: words.flow(`prompts.${id}`),
    source: sourceOf(PROMPTS[id]),
  }));
  return <Lines lines={lines} under={under} />;
}

/** Who judges and orders, by role. */
function People({ section, paper }: Props) {
  const words = useWords();
  return (
    <dl className="sheet-pairs">
      {ROLES.map((role) => (
        <div key={role}>
          <dt>{words.flow(`roles.${role}`)}</dt>
          <dd>
            {section.people
              .filter((person) => person.role === role)
              .map(({ name }) => name)
              .join(' / ') || paper.or('', 'name')}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Emergency({ section, paper }: Props) {
  const words = useWords();
  const late = useLateWords('sheet');
  return (
    <section className="sheet-emergency">
      <h2>
        {late.say('emergency')} <small>{late.say('emergencyWhen')}</small>
      </h2>
      <ol>
        {emergencyScreens.map((screen) => (
          <li key={screen.id}>
            <strong>{words.maybe(`${screen.id}.title`)}</strong>{' '}
            <Rests sources={screen.meta.clauses} />
            <Advice screen={screen} most={4} under={screen.meta.clauses} />
          </li>
        ))}
      </ol>
      <div>
        <h3>
          {late.say('call')} <Rests sources={PHRASE_BASIS['emergencyCall.general']} />
        </h3>
        <Say paper={paper} id="emergencyCall.general" />
        <p className="sheet-help">
          {late.say('support')}{' '}
          <b>{late.say('extension', { number: paper.or(section.supportExtension, 'number') })}</b>{' '}
          <Rests sources={SECTION_BASIS.supportExtension} />
        </p>
        <h3>
          {late.say('people')} <Rests sources={SECTION_BASIS.people} />
        </h3>
        <People section={section} paper={paper} />
      </div>
    </section>
  );
}

function Beginning({ section, paper }: Props) {
  const words = useWords();
  const late = useLateWords('sheet');
  const { noProgressMinutes, visitMinMinutes, visitMaxMinutes, visitMinutes } = section.figures;
  return (
    <section className="sheet-begin">
      <h2>
        {late.say('first')} <small>{words.maybe(`${firstScreen.id}.title`)}</small>
      </h2>
      <Advice screen={firstScreen} />
      <p>
        {late.say('swapRule')}: {paper.or(section.swapRule, 'text')}{' '}
        <Rests sources={SECTION_BASIS.swapRule} />
      </p>
      <p>
        {late.say('limit', { minutes: visitMinutes, min: visitMinMinutes, max: visitMaxMinutes })}{' '}
        <Rests sources={FIGURE_BASIS.visitMinMinutes} />
      </p>
      <Say paper={paper} id="limit.general" />
      <p>
        {late.say('stalled', { minutes: noProgressMinutes })}{' '}
        <Rests sources={FIGURE_BASIS.noProgressMinutes} /> <b>{late.say('stalledAt')}</b>
      </p>
    </section>
  );
}

function Judgement() {
  const words = useWords();
  const late = useLateWords('sheet');
  return (
    <section className="sheet-judge">
      <h2>
        {late.say('judge')} <small>{words.flow(`who.${verdictScreen.meta.who}`)}</small>{' '}
        <Rests sources={['2.2.2']} />
      </h2>
      <p>
        <b>{late.say('both')}</b> <Rests sources={['B2.1']} />
      </p>
      <dl>
        {AXES.map((axis) => (
          <div key={axis}>
            <dt>{words.flow(`axes.${axis}`)}</dt>
            <dd>
              {actsOf(axis).map((act) => (
                <span key={act}>□{words.maybe(`acts.${act}.short`)}</span>
              ))}
              <Rests sources={axisScreen(axis).meta.clauses} />
            </dd>
          </div>
        ))}
      </dl>
      <p>
        {late.say('verdictBy')} {late.say('blank.text')}
      </p>
    </section>
  );
}

/** The front: the emergency, how it begins, the judgement, and the talk itself, ① to ③. */
export function FirstSide({ section, paper }: Props) {
  return (
    <>
      <Emergency section={section} paper={paper} />
      <div className="sheet-two">
        <Beginning section={section} paper={paper} />
        <Judgement />
      </div>
      {steps
        .filter(({ stage }) => FRONT.includes(stage))
        .map((step) => (
          <StepRow key={step.stage} step={step} section={section} paper={paper} />
        ))}
    </>
  );
}
