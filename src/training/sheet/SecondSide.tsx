import { PHRASE_BASIS } from '../../../flows/encounter/basis';
import { RULE_BOOK } from '../../../flows/encounter/prove/ruleBook';
import { TASK_IDS, TASKS } from '../../../flows/encounter/tasks';
import { OFFICE_IDS, type Office } from '../../../flows/offices';
import { useGuide } from '../../i18n/guide';
import { useLateWords } from '../../i18n/lateWords';
import { useWords } from '../../i18n/words';
import type { Section } from '../../session/section';
import { SECTION_BASIS } from '../../session/sectionBasis';
import { HELD, possibleIn } from './channels';
import { FRONT } from './FirstSide';
import type { Paper } from './paperWords';
import { Rests } from './Rests';
import { Say } from './Say';
import { StepRow } from './StepRow';
import { steps } from './steps';

type Props = { section: Section; paper: Paper };

const ALWAYS: readonly Office[] = [
  'police',
  'facilityManager',
  'communitySafety',
  'generalAffairs',
];
function Channels({ paper }: { paper: Paper }) {
  const words = useWords();
  const late = useLateWords('sheet');
  return (
    <section className="sheet-channels">
      <h2>{late.say('channels')}</h2>
      <table>
        <thead>
          <tr>
            <td />
            {HELD.map(({ channel }) => (
              <th key={channel} scope="col">
                {words.flow(`channels.${channel}`)} <small>{late.maybe(`where.${channel}`)}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{late.say('channel.how')}</th>
            {HELD.map(({ channel }) => (
              <td key={channel}>
                <Say paper={paper} id={`termination.${channel}`} />
                <Rests sources={PHRASE_BASIS[`termination.${channel}`]} />
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row">
              {late.say('channel.stay')} <Rests sources={RULE_BOOK.R6.rests} />
            </th>
            {HELD.map((held) => (
              <td key={held.channel} data-evicts={possibleIn(held).evicts}>
                {late.say(possibleIn(held).evicts ? 'stayYes' : 'stayNo')}
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row">
              {late.say('channel.out')} <Rests sources={RULE_BOOK.R7.rests} />
            </th>
            {HELD.map((held) => (
              <td key={held.channel}>
                {possibleIn(held)
                  .out.map((type) => words.maybe(`facts.${type}.do`))
                  .join(' / ')}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      <dl className="sheet-two sheet-phoned">
        {(['phone', 'letter'] as const).map((channel) => (
          <div key={channel}>
            <dt>
              {late.say(channel === 'phone' ? 'callByPhone' : 'callByLetter')}{' '}
              <Rests sources={PHRASE_BASIS[`emergencyCall.${channel}`]} />
            </dt>
            <dd>
              <Say paper={paper} id={`emergencyCall.${channel}`} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Numbers that one needs on such a day: the first offices even unset, to be written by hand. */
function numbersOf(section: Section, titleOf: (office: Office) => string) {
  const offices = OFFICE_IDS.map((office) => ({
    office,
    name: titleOf(office),
    number: section.numbers[office] ?? '',
  })).filter(({ office, number }) => number !== '' || ALWAYS.includes(office));
  return [...offices, ...section.contacts].map(({ name, number }, at) => ({ at, name, number }));
}

function Contacts({ section, paper }: Props) {
  const late = useLateWords('sheet');
  const guide = useGuide();
  return (
    <section>
      <h2>
        {late.say('contacts')} <Rests sources={SECTION_BASIS.numbers} />
      </h2>
      <dl className="sheet-pairs sheet-columns">
        {numbersOf(section, (office) => guide.offices[office].title).map(({ at, name, number }) => (
          <div key={at}>
            <dt>{paper.or(name, 'name')}</dt>
            <dd>{paper.or(number, 'number')}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Afterwards() {
  const words = useWords();
  const late = useLateWords('sheet');
  return (
    <section className="sheet-after">
      <h2>{late.say('after')}</h2>
      <p>{late.say('afterHint')}</p>
      <ul>
        {TASK_IDS.map((task) => (
          <li key={task}>
            □ <span data-owed={!TASKS[task].waivable}>{words.flow(`tasks.${task}.name`)}</span>{' '}
            <Rests sources={[TASKS[task].clause]} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The back: ④ and ⑤, what differs by channel, numbers, what follows. */
export function SecondSide({ section, paper }: Props) {
  return (
    <>
      {steps
        .filter(({ stage }) => !FRONT.includes(stage))
        .map((step) => (
          <StepRow key={step.stage} step={step} section={section} paper={paper} />
        ))}
      <Channels paper={paper} />
      <Contacts section={section} paper={paper} />
      <Afterwards />
    </>
  );
}
