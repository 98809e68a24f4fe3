import { type ReactNode, useRef } from 'react';
import type { Actor, Role } from '../../flows/actors';
import type { FactType } from '../../flows/encounter/facts';
import { useWords } from '../i18n/words';
import { FactFrame } from '../record/FactFrame';
import type { Fields } from '../record/fields';
import { speaksForHarassment } from '../record/verdictReason';
import type { SessionState } from '../session/board';
import type { NewFact } from '../session/flow';
import type { Reported, Session } from '../session/session';
import { FactField } from './FactFields';
import { FACT_FORMS, type FieldName, type FactForm as Form } from './factForms';
import { actorOf, type Who } from './people';

type Props = {
  session: Session;
  state: SessionState;
  type: FactType;
  form: Form;
  /** Who reports it, unless the form asks for a name. */
  who: Who;
  /** Facts of the same tap that come before, such as the phrase that was said. */
  before?: readonly NewFact[];
  /** Facts of the same tap that come after, such as the task that is settled. */
  after?: readonly NewFact[];
  tone?: 'main' | 'choice';
  children?: ReactNode;
};

/** Who decides and why, which is asked last: from the first of these on, fields go with the buttons. */
const SIGNING: readonly FieldName[] = ['by', 'judge', 'orderer', 'reason'];

const needsReason = (form: Form) => form.fields.some((field) => /reason|departure/i.test(field));

/** A fact with more than a choice: native fields, prefilled, and a submit button a value. */
export function FactForm({
  session,
  state,
  type,
  form,
  who,
  before = [],
  after = [],
  tone = 'main',
  children,
}: Props) {
  const words = useWords();
  const kept = useRef(new Set<() => void>());
  const { context } = state.snapshot;

  const report = (fields: Fields, value: string): Reported => {
    if (
      value === 'notHarassment' &&
      speaksForHarassment(fields.text('reason'), state.trail, context.harmed, words)
    )
      return { ok: false, refusal: { kind: 'notNow', type, cause: 'reason' } };
    const role = fields.text('by.role') as Role | '';
    const by: Actor | undefined =
      role === '' ? actorOf(who, session.now().trail) : { name: fields.text('by.name'), role };
    const policy = form.fields.includes('policy') ? fields.text('text') : '';
    const signed = by === undefined ? {} : { by };
    const data = form.data(fields, value, session.now().snapshot);
    const facts: NewFact[] = [...before, { type, data, ...signed } as NewFact, ...after];
    if (policy !== '') facts.unshift({ type: 'policy.set', data: { text: policy }, ...signed });
    const reported = session.report(facts);
    if (reported.ok) for (const clear of kept.current) clear();
    return reported;
  };

  const fieldOf = (field: FieldName) => (
    <FactField
      key={field}
      session={session}
      state={state}
      type={type}
      field={field}
      kept={kept.current}
    />
  );
  const from = form.fields.findIndex((field) => SIGNING.includes(field));
  const first = from < 0 ? form.fields : form.fields.slice(0, from);
  const signing = form.fields.slice(first.length);

  return (
    <FactFrame
      type={type}
      values={form.values}
      captions={form.captions}
      filled={{ n: context.orders + 1 }}
      tone={tone}
      pointed={form.pointed?.(context) ?? true}
      reasoned={needsReason(form)}
      late={context.late}
      report={report}
      signed={signing.length > 0 && signing.map(fieldOf)}
    >
      {children}
      {first.map(fieldOf)}
    </FactFrame>
  );
}

/** The form a fact needs, or undefined when one tap is enough. */
export const formOf = (type: FactType): Form | undefined => FACT_FORMS[type];
