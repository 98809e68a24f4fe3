import './thirdSide.css';
import { sourceOf } from '../../../flows/basis';
import { GUIDANCE_RHYTHM } from '../../../flows/onlineAbuse/calendar';
import { PROMPTS, type StateMeta } from '../../../flows/onlineAbuse/meta';
import { PLATFORMS } from '../../../flows/onlineAbuse/searches';
import { NOTICE_SECTIONS } from '../../../flows/onlineAbuse/sections';
import { useLateWords, useLookup, useNamespace } from '../../i18n/lateWords';
import type { Section } from '../../session/section';
import { SECTION_BASIS } from '../../session/sectionBasis';
import { caseScreen, fourSteps, otherTracks } from './caseScreens';
import type { Paper } from './paperWords';
import { Lines, Rests } from './Rests';

type Props = { section: Section; paper: Paper };

/** What is filled in by hand on the form, in its order; the rest of it is one line. */
const FORM_LINES = ['background', 'situation', 'response', 'other'] as const;
/** A longer policy takes the room to write on. */
const LONG_POLICY = 300;
/** Lines for the record, and how much policy takes the room of one. */
const LINES = 5;
const POLICY_A_LINE = 60;
/** Weeks that there is room for after the daily days. */
const WEEKS = 8;

/** Words of a case, as its own screens say them. */
function useCase(): (key: string) => string {
  useNamespace('onlineAbuse');
  const lookup = useLookup();
  return (key) => lookup('onlineAbuse', key) ?? '';
}

const count = (many: number): number[] => Array.from({ length: many }, (_, at) => at + 1);

/** The lines of advice of a screen, each with its place. */
function Advice({ meta, under }: { meta: StateMeta; under?: boolean }) {
  const say = useCase();
  const lines = meta.prompts.map((id) => ({
    id,
    text: say(`prompts.${id}`),
    source: sourceOf(PROMPTS[id]),
  }));
  return <Lines lines={lines} under={under === true ? meta.clauses : []} />;
}

/** A heading as the screen has it, and what it rests on. */
function Titled({ id }: { id: string }) {
  const say = useCase();
  return (
    <>
      {say(`${id}.title`)} <Rests sources={caseScreen(id).meta.clauses} />
    </>
  );
}

/** The three sections told by form 1, and the form itself to be filled in by hand. */
function Notice({ section, paper }: Props) {
  const say = useCase();
  const late = useLateWords('sheet');
  return (
    <section>
      <h3>
        <Titled id="notice.send" />
      </h3>
      <ul className="sheet-boxes">
        {NOTICE_SECTIONS.map((office) => (
          <li key={office} data-section={office}>
            □ <b>{say(`sections.${office}`)}</b> {paper.or(section.numbers[office] ?? '', 'number')}
          </li>
        ))}
      </ul>
      <h3>
        {say('form.title')} <Rests sources={['SF1']} />
      </h3>
      <dl className="sheet-form" data-tight={section.policy.length > LONG_POLICY}>
        <div>
          <dt>{say('form.occurred')}</dt>
          <dd>
            {say('form.noDate')} {say('form.noHour')}
          </dd>
        </div>
        <div>
          <dt>{say('form.staff')}</dt>
          <dd>{late.say('blank.text')}</dd>
        </div>
        {FORM_LINES.map((field) => (
          <div key={field} data-room>
            <dt>{say(`form.${field}`)}</dt>
            <dd />
          </div>
        ))}
        <div>
          <dt>{say('form.reported')}</dt>
          <dd>
            {say('form.noDate')} {say('form.noTime')}
          </dd>
        </div>
        <div>
          <dt>{say('form.contact')}</dt>
          <dd>
            {section.name} {paper.or(section.callback, 'number')}
          </dd>
        </div>
      </dl>
    </section>
  );
}

/** Every day of the first week, then the same weekday: a box a round. */
function Rounds() {
  const say = useCase();
  const late = useLateWords('sheet');
  const { daily, weekday } = GUIDANCE_RHYTHM;
  return (
    <section>
      <h3>
        <Titled id="monitoring.watching" />
      </h3>
      <Advice meta={caseScreen('monitoring.watching').meta} under />
      <p>{PLATFORMS.map((one) => `□${say(`platforms.${one}`)}`).join(' ')}</p>
      <ul className="sheet-rounds">
        {count(daily).map((n) => (
          <li key={n}>□ {late.say('round.day', { n })}</li>
        ))}
        {count(WEEKS).map((n) => (
          <li key={n}>□ {late.say('round.week', { weekday: say(`weekdays.${weekday}`) })}</li>
        ))}
      </ul>
    </section>
  );
}

/** Where the post is plainly malicious: the four steps in their order. */
function FourSteps() {
  const say = useCase();
  return (
    <section className="sheet-four">
      <h3>
        <Titled id="malice.weigh" />
      </h3>
      <Advice meta={caseScreen('malice.weigh').meta} under />
      <ol>
        {fourSteps.map(({ id, meta }) => (
          <li key={id} data-step={id}>
            <b>{say(`${id}.title`)}</b> <Rests sources={meta.clauses} />
            <Advice meta={meta} under />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Lines to write the record on. */
function Log({ lines }: { lines: number }) {
  const late = useLateWords('sheet');
  if (lines <= 0) return null;
  return (
    <section className="sheet-log">
      <h2>{late.say('log')}</h2>
      {count(lines).map((line) => (
        <hr key={line} />
      ))}
    </section>
  );
}

/** The third page: the section's own policy, posts against an officer, lines to write on. */
export function ThirdSide({ section, paper }: Props) {
  const say = useCase();
  const late = useLateWords('sheet');
  const relation = caseScreen('relation');
  return (
    <>
      {section.policy !== '' && (
        <section className="sheet-policy">
          <h2>
            {late.say('policy')} <Rests sources={SECTION_BASIS.policy} />
          </h2>
          <p>{section.policy.split('\n').join(' / ')}</p>
        </section>
      )}
      <section className="sheet-case">
        <h2>
          {late.say('case')} <Rests sources={relation.meta.clauses} />
        </h2>
        <Advice meta={relation.meta} under />
        <p>{late.say('caseFound')}</p>
      </section>
      <div className="sheet-two">
        <Notice section={section} paper={paper} />
        <div>
          <Rounds />
          <FourSteps />
        </div>
      </div>
      <section className="sheet-after">
        <h2>{late.say('caseAlso')}</h2>
        <ul>
          {otherTracks.map(({ track, sources }) => (
            <li key={track}>
              □ {say(`tracks.${track}`)} <Rests sources={sources} />
            </li>
          ))}
        </ul>
      </section>
      <Log lines={LINES - Math.ceil(section.policy.length / POLICY_A_LINE)} />
    </>
  );
}
