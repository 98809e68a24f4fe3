import type { MouseEvent } from 'react';
import { type Act, WEIGHTS } from '../../flows/encounter/acts';
import { type CaseKey, useCaseWords } from '../i18n/caseWords';
import { ActorFields } from '../record/ActorFields';
import { DraftedField, type DraftForm } from '../record/DraftedField';
import { lastJudge } from '../record/lastJudge';
import { observationsOf } from '../record/observations';
import type { SessionState } from '../session/board';
import type { CaseKind } from '../session/onlineAbuseFlow';
import type { Section } from '../session/section';
import { AnswerFields } from './AnswerFields';
import type { CaseField } from './caseFields';

/** Acts that can be posted: what the guidance names for posts, and what else is written (1.3.2). */
export const POSTED_ACTS = [
  'post.discredit',
  'post.private',
  'manner.defamation',
  'manner.insult',
  'manner.discrimination',
  'manner.threat',
  'other.free',
] as const satisfies readonly Act[];

type Props = {
  form: DraftForm;
  state: SessionState<CaseKind>;
  section: Section;
  field: CaseField;
  /** What stands in the fields at first, by name. */
  usual: Readonly<Record<string, string>>;
};

/** What the post amounts to, as it was noted; each with the guidance's weight. */
function ActFields({ state }: Pick<Props, 'state'>) {
  const words = useCaseWords();
  const seen = observationsOf(state.trail);
  return (
    <fieldset className="acts">
      <legend>{words.ui('live.axisNone')}</legend>
      {POSTED_ACTS.map((act) => (
        <label key={act} data-seen={seen.has(act)}>
          <input type="checkbox" name="acts" value={act} defaultChecked={seen.has(act)} />
          <span>
            {words.maybe(`acts.${act}.name`)}
            <small>{words.flow(`weights.${WEIGHTS[act]}`)}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

type Many = Extract<CaseField, { among: readonly string[] }>;

/** Ticks every box of its group; each can be taken back by itself. */
function TickAll({ label }: { label: CaseKey }) {
  const words = useCaseWords();
  const tickAll = ({ currentTarget }: MouseEvent<HTMLButtonElement>) => {
    const boxes = currentTarget.closest('fieldset')?.querySelectorAll('input') ?? [];
    for (const box of boxes) box.checked = true;
  };
  return (
    <button type="button" className="choice" data-tick-all onClick={tickAll}>
      {words.say(label)}
    </button>
  );
}

/** One or some of a few. */
function Choice({ field, usual }: { field: Many; usual: string }) {
  const words = useCaseWords();
  const { kind, name, label, among } = field;
  const named = (value: string) => words.maybe(`${field.words}.${value}`) ?? value;
  if (kind === 'select') {
    return (
      <label>
        {words.say(label)}
        <select name={name} defaultValue={usual}>
          {among.map((value) => (
            <option key={value} value={value}>
              {named(value)}
            </option>
          ))}
        </select>
      </label>
    );
  }
  const ticked = usual.split(' ');
  return (
    <fieldset className={kind === 'chips' ? 'chips-field' : 'acts'}>
      <legend>{words.say(label)}</legend>
      {field.all !== undefined && <TickAll label={field.all} />}
      {among.map((value) => (
        <label key={value}>
          <input
            type={kind === 'chips' ? 'radio' : 'checkbox'}
            name={name}
            value={value}
            defaultChecked={ticked.includes(value)}
          />
          <span>{named(value)}</span>
        </label>
      ))}
    </fieldset>
  );
}

type Native = Extract<CaseField, { kind: 'day' | 'time' | 'tick' } | { kind: 'number' }>;

function NativeField({ field, usual }: { field: Native; usual: string }) {
  const words = useCaseWords();
  const { kind, name, label } = field;
  if (kind === 'tick') {
    return (
      <label className="tick">
        <input type="checkbox" name={name} defaultChecked={usual !== ''} />
        <span>{words.say(label)}</span>
      </label>
    );
  }
  return (
    <label className="native">
      {words.say(label)}
      <input
        type={kind === 'day' ? 'date' : kind}
        name={name}
        autoComplete="off"
        defaultValue={usual}
        {...(kind === 'number' ? { inputMode: 'numeric', min: field.min, max: field.max } : {})}
      />
    </label>
  );
}

/** One field of a form of a case, prefilled where the record knows something. */
export function CaseFieldView({ form, state, section, field, usual }: Props) {
  const words = useCaseWords();
  const text = (name: string, label: CaseKey, rows?: number) => (
    <DraftedField
      {...form}
      name={name}
      label={words.say(label)}
      usual={usual[name] ?? ''}
      {...(rows === undefined ? {} : { rows })}
    />
  );
  switch (field.kind) {
    case 'line':
      return text(field.name, field.label);
    case 'area':
      return text(field.name, field.label, 4);
    case 'reason':
      return text('reason', 'fields.reason');
    case 'usualReason':
      return (
        <DraftedField
          {...form}
          name="reason"
          label={words.say('fields.reason')}
          usual={usual.reason ?? words.maybe(`facts.${form.type}.reason`) ?? ''}
        />
      );
    case 'by':
      return <ActorFields form={form} known={lastJudge(state.trail)} people={section.people} />;
    case 'known':
      return <input type="hidden" name={field.name} value={usual[field.name] ?? ''} />;
    case 'acts':
      return <ActFields state={state} />;
    case 'answers':
      return <AnswerFields form={form} usual={usual.items ?? '[]'} />;
    case 'select':
    case 'chips':
    case 'ticks':
      return <Choice field={field} usual={usual[field.name] ?? ''} />;
    default:
      return <NativeField field={field} usual={usual[field.name] ?? ''} />;
  }
}
