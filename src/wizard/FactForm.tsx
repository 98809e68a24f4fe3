import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import type { Actor, FactType, Role } from '../../flows/encounter/facts';
import { Phrases } from '../i18n/Phrases';
import { useWords } from '../i18n/words';
import type { SessionState } from '../session/board';
import type { NewFact } from '../session/judgeBatch';
import type { Session } from '../session/session';
import { FactField } from './FactFields';
import { FACT_FORMS, type FactForm as Form, fieldsOf } from './factForms';
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
  const [problem, setProblem] = useState<string | null>(null);
  const kept = useRef(new Set<() => void>());

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const pressed = (event.nativeEvent as SubmitEvent).submitter;
    const value = pressed?.dataset.value ?? form.values?.[0] ?? '';
    const fields = fieldsOf(event.currentTarget);
    const by: Actor | undefined = form.fields.includes('by')
      ? { name: fields.text('by.name'), role: fields.text('by.role') as Role }
      : actorOf(who, session.now().trail);
    const policy = form.fields.includes('policy') ? fields.text('text') : '';
    const signed = by === undefined ? {} : { by };
    const data = form.data(fields, value, session.now().snapshot);
    const facts: NewFact[] = [...before, { type, data, ...signed } as NewFact, ...after];
    if (policy !== '') facts.unshift({ type: 'policy.set', data: { text: policy }, ...signed });
    const reported = session.report(facts);
    if (reported.ok) {
      for (const clear of kept.current) clear();
      setProblem(null);
      return;
    }
    const blocked = words.maybe(`facts.${type}.blocked`);
    const missing = needsReason(form) && fields.text('reason') === '';
    if (missing) setProblem(words.ui('live.reasonMissing'));
    else if (blocked !== null && reported.refusal.kind === 'notNow') setProblem(blocked);
    else setProblem(words.ui(`refused.${reported.refusal.kind}`));
  };

  const n = state.snapshot.context.orders + 1;
  const values = form.values ?? [''];
  return (
    <form className="fact" data-tone={tone} onSubmit={submit} autoComplete="off" noValidate>
      {children}
      {form.fields.map((field) => (
        <FactField
          key={field}
          session={session}
          state={state}
          type={type}
          field={field}
          kept={kept.current}
        />
      ))}
      {problem !== null && <p role="alert">{problem}</p>}
      <div className="choices">
        {values.map((value, index) => (
          <button
            key={value}
            type="submit"
            className={tone === 'main' && index === values.length - 1 ? 'main' : 'choice'}
            data-event={type}
            {...(value === '' ? {} : { 'data-value': value })}
          >
            <strong>
              <Phrases
                text={
                  form.captions?.[value] ??
                  words.phrased(`facts.${type}.values.${value}`) ??
                  words.phrased(`facts.${type}.do`, { n, minutes: value }) ??
                  type
                }
              />
            </strong>
            <small>
              {words.maybe(`facts.${type}.hints.${value}`) ??
                words.maybe(`facts.${type}.hint`) ??
                ''}
            </small>
          </button>
        ))}
      </div>
    </form>
  );
}

/** The form a fact needs, or undefined when one tap is enough. */
export const formOf = (type: FactType): Form | undefined => FACT_FORMS[type];
