import './handover.css';
import { type FormEvent, useState } from 'react';
import { ROLES, type Role } from '../../flows/actors';
import { PANEL_PROMPTS } from '../../flows/encounter/meta';
import { written } from '../../flows/shapes';
import { loadLateWords, useLateWords } from '../i18n/lateWords';
import { useWords } from '../i18n/words';
import { DraftField } from '../record/DraftField';
import { type Officers, officersOf } from '../record/officers';
import { refuseEnter } from '../record/refuseEnter';
import { useDraft } from '../record/useDraft';
import { useRecord, useSession } from '../record/useSession';
import type { NewFact } from '../session/flow';
import type { Session } from '../session/session';
import { handoverBrief } from './handoverBrief';
import { PromptLines } from './StepParts';
import { useSection } from './section';

type Named = { name: string; role: Role };
type Part = { session: Session; officers: Officers; people: readonly Named[] };

const PERSONS = ROLES.filter((role) => role !== 'clock');

/** A swap does not tell a role: who is no officer and new here joins in the same tap. */
function factsFor(event: string, { name, role }: Named, { holder, roles }: Officers): NewFact[] {
  const joined: NewFact = { type: 'officer.joined', data: { name, role } };
  if (event !== 'officer.swapped') return [joined];
  const known = role === 'officer' || roles.get(name) === role;
  const swapped: NewFact = { type: 'officer.swapped', data: { from: holder.name, to: name } };
  return known ? [swapped] : [joined, swapped];
}

/** Who comes along or takes over; prefilled with the next person the section has named. */
function OfficerForm({ session, officers, people }: Part) {
  const words = useWords();
  const texts = useLateWords('panels');
  const [next] = people.filter(({ name }) => name !== officers.holder.name);
  const draft = useDraft(session, 'officer.name', next?.name ?? '');
  const [role, setRole] = useState<Role>(next?.role ?? 'officer');
  const [missing, setMissing] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const pressed = (event.nativeEvent as SubmitEvent).submitter;
    const name = written(draft.text);
    setMissing(name === '');
    if (name === '') return;
    const facts = factsFor(pressed?.dataset.event ?? '', { name, role }, officers);
    if (!session.report(facts).ok) return;
    draft.clear();
    setRole('officer');
  };
  return (
    <form onSubmit={submit} onKeyDown={refuseEnter} autoComplete="off" noValidate>
      {people.length > 0 && (
        <fieldset className="variants">
          <legend>{texts.say('handover.people')}</legend>
          {people.map((person) => (
            <button
              key={`${person.role}/${person.name}`}
              type="button"
              className="plain"
              onClick={() => {
                draft.type(person.name);
                setRole(person.role);
              }}
            >
              {person.name}
            </button>
          ))}
        </fieldset>
      )}
      <DraftField label={words.ui('live.name')} name="by.name" limit={100} draft={draft} />
      <label>
        {words.ui('live.role')}
        <select
          name="by.role"
          value={role}
          onChange={(event) => setRole(event.target.value as Role)}
        >
          {PERSONS.map((one) => (
            <option key={one} value={one}>
              {words.flow(`roles.${one}`)}
            </option>
          ))}
        </select>
      </label>
      {missing && <p role="alert">{texts.say('handover.nameMissing')}</p>}
      <div className="choices">
        <button type="submit" className="choice" data-event="officer.joined">
          {words.flow('facts.officer.joined.do')}
        </button>
        <button type="submit" className="choice" data-event="officer.swapped">
          {words.flow('facts.officer.swapped.do')}
        </button>
      </div>
    </form>
  );
}

function CounterpartForm({ session }: { session: Session }) {
  const words = useWords();
  const texts = useLateWords('panels');
  const draft = useDraft(session, 'counterpart.label');
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const label = written(draft.text);
    if (session.report([{ type: 'counterpart.joined', data: { label } }]).ok) draft.clear();
  };
  return (
    <form onSubmit={submit} autoComplete="off" noValidate>
      <DraftField label={texts.say('handover.counterpart')} name="text" limit={200} draft={draft} />
      <button type="submit" className="choice" data-event="counterpart.joined">
        {words.flow('facts.counterpart.joined.do')}
      </button>
    </form>
  );
}

const PARTS = ['asked', 'answered', 'told', 'next'] as const;

function Brief({ session }: { session: Session }) {
  const words = useWords();
  const texts = useLateWords('panels');
  const brief = handoverBrief(useRecord(session), words);
  return (
    <section aria-labelledby="handover-brief">
      <h3 id="handover-brief">
        {texts.say('handover.brief')} <small className="own">{words.ui('outside')}</small>
      </h3>
      <dl data-handover>
        {PARTS.map((part) => (
          <div key={part}>
            <dt>{texts.say(`handover.${part}`)}</dt>
            <dd>{brief[part].join(' / ') || texts.say('handover.nothing')}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

type Props = {
  session: Session;
  /** Folded away, the summary need not follow the record. */
  open: boolean;
};

/** Who takes over reads where things stand; then who is there now, on either side. */
function HandoverParts({ session, open }: Props) {
  const words = useWords();
  const texts = useLateWords('panels');
  const section = useSection();
  const officers = useSession(session, ({ trail }) => officersOf(trail));
  const { holder, roles } = officers;
  const joined = [...roles]
    .map(([name, role]) => ({ name, role }))
    .filter(({ name }) => !section.people.some((person) => person.name === name));
  const people: readonly Named[] = [...section.people, ...joined];
  return (
    <>
      {open && <Brief session={session} />}
      <p data-holder={holder.name}>
        {texts.say('handover.holder', { name: holder.name || words.ui('live.namePlaceholder') })}
      </p>
      <PromptLines ids={PANEL_PROMPTS.handover} />
      {/* Made anew once the section's settings are read, so that they can stand in the fields. */}
      <OfficerForm
        key={String(section.people.length)}
        session={session}
        officers={officers}
        people={people}
      />
      <a className="pill" href={`#/keep/${session.encounterId}`} data-keep>
        {texts.say('handover.device')}
      </a>
      <CounterpartForm session={session} />
    </>
  );
}

export const handoverParts = { default: HandoverParts, ready: () => loadLateWords('panels') };
