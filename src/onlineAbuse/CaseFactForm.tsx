import { type ReactNode, useRef } from 'react';
import type { Actor, Role } from '../../flows/actors';
import type { CaseFactType } from '../../flows/onlineAbuse/facts';
import { useWords } from '../i18n/words';
import { FactFrame } from '../record/FactFrame';
import type { Fields } from '../record/fields';
import { speaksForHarassment } from '../record/verdictReason';
import type { NewFact } from '../session/flow';
import type { CaseKind } from '../session/onlineAbuseFlow';
import type { Reported } from '../session/session';
import { CaseFieldView } from './CaseFields';
import type { CaseForm } from './caseFields';
import type { CaseProps } from './caseProps';

type Props = Pick<CaseProps, 'session' | 'state' | 'section'> & {
  type: CaseFactType;
  form: CaseForm;
  tone?: 'main' | 'choice';
  usual?: Readonly<Record<string, string>>;
  captions?: Readonly<Record<string, string>>;
  /** Keeps the drafts of two forms of one type apart. */
  draft?: string;
  children?: ReactNode;
};

const NOTHING = {};

const isReasoned = (form: CaseForm) => form.fields.some(({ kind }) => /reason/i.test(kind));

/** A fact of a case with more than a choice: native fields, prefilled, and a submit button a value. */
export function CaseFactForm({
  session,
  state,
  section,
  type,
  form,
  tone = 'main',
  usual = NOTHING,
  captions,
  draft = type,
  children,
}: Props) {
  const words = useWords();
  const kept = useRef(new Set<() => void>());
  const report = (fields: Fields, value: string): Reported => {
    const by: Actor | undefined = form.fields.some(({ kind }) => kind === 'by')
      ? { name: fields.text('by.name'), role: fields.text('by.role') as Role }
      : undefined;
    const data = form.data(fields, value, () => session.newId());
    const fact = { type, data, ...(by === undefined ? {} : { by }) } as NewFact<CaseKind>;
    const { harmed } = state.snapshot.context;
    const written = fields.text('reason');
    const opposed = speaksForHarassment(written, state.trail, harmed, words);
    if (opposed && value === 'notHarassment')
      return { ok: false, refusal: { kind: 'notNow', type, cause: 'reason' } };
    const reported = session.report([fact]);
    if (reported.ok) for (const clear of kept.current) clear();
    return reported;
  };
  return (
    <FactFrame
      type={type}
      values={form.values}
      captions={captions}
      tone={tone}
      pointed={form.pointed?.(state.snapshot.context) ?? true}
      reasoned={isReasoned(form)}
      report={report}
    >
      {children}
      {form.fields.map((field) => (
        <CaseFieldView
          key={'name' in field ? field.name : field.kind}
          form={{ session, type: draft, kept: kept.current }}
          state={state}
          section={section}
          field={field}
          usual={usual}
        />
      ))}
    </FactFrame>
  );
}
