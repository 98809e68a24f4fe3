import { type FormEvent, type ReactNode, useState } from 'react';
import { Phrases } from '../i18n/Phrases';
import { useWords } from '../i18n/words';
import type { Refusal } from '../session/judgeBatch';
import type { Reported } from '../session/session';
import { type Fields, fieldsOf } from './fields';
import { later } from './later';
import { refuseEnter } from './refuseEnter';

const Mending = later(async () => (await import('./Mending')).mending);

type Props = {
  type: string;
  /** One submit button a value; without, one button in all. */
  values?: readonly string[] | undefined;
  /** Words for values that no locale can know, such as ids. */
  captions?: Readonly<Record<string, string>> | undefined;
  /** What the words on the buttons take in. */
  filled?: Record<string, string | number>;
  tone: 'main' | 'choice';
  /** Whether the record points to the last of the values: else none stands out. */
  pointed?: boolean;
  /** Whether an empty reason is what is wrong when it is refused. */
  reasoned: boolean;
  /** Nobody is there any more: what comes next is told in other words. */
  late?: boolean;
  report(fields: Fields, value: string): Reported;
  /** Who decides and why: fields that are seen with the buttons. */
  signed?: ReactNode;
  children?: ReactNode;
};

/** A fact with more than a choice: its fields, what is wrong with them, a submit button a value. */
export function FactFrame({
  type,
  values = [''],
  captions,
  filled,
  tone,
  pointed = true,
  reasoned,
  late = false,
  report,
  signed,
  children,
}: Props) {
  const words = useWords();
  const [problem, setProblem] = useState<ReactNode>(null);
  const sayWhy = ({ kind, cause }: Refusal, fields: Fields): ReactNode => {
    if (cause !== undefined) return <Mending type={type} cause={cause} />;
    const own = words.maybe(`facts.${type}.${kind === 'notNow' ? 'blocked' : kind}`);
    if (own !== null) return own;
    const unreasoned = reasoned && fields.text('reason') === '';
    return words.ui(unreasoned ? 'live.reasonMissing' : `refused.${kind}`);
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const pressed = (event.nativeEvent as SubmitEvent).submitter;
    const fields = fieldsOf(event.currentTarget);
    const reported = report(fields, pressed?.dataset.value ?? values[0] ?? '');
    setProblem(reported.ok ? null : sayWhy(reported.refusal, fields));
    // Typing puts another text in its place.
    if (!reported.ok && reported.refusal.cause)
      event.currentTarget
        .querySelector<HTMLInputElement>(`input[name="${reported.refusal.cause}"]`)
        ?.select();
  };
  const ending = (
    <>
      {problem !== null && <p role="alert">{problem}</p>}
      <div className="choices">
        {values.map((value, index) => (
          <button
            key={value}
            type="submit"
            className={
              tone === 'main' && pointed && index === values.length - 1 ? 'main' : 'choice'
            }
            data-event={type}
            {...(value === '' ? {} : { 'data-value': value })}
          >
            <strong>
              <Phrases
                text={
                  captions?.[value] ??
                  words.phrased(`facts.${type}.values.${value}`) ??
                  words.phrased(`facts.${type}.do`, { ...filled, minutes: value }) ??
                  type
                }
              />
            </strong>
            <small>
              {(late ? words.maybe(`facts.${type}.late`) : null) ??
                words.maybe(`facts.${type}.hints.${value}`) ??
                words.maybe(`facts.${type}.hint`) ??
                ''}
            </small>
          </button>
        ))}
      </div>
    </>
  );
  return (
    <form
      className="fact"
      data-tone={tone}
      onSubmit={submit}
      onKeyDown={refuseEnter}
      autoComplete="off"
      noValidate
    >
      {children}
      {signed ? (
        <div className="signed">
          {signed}
          {ending}
        </div>
      ) : (
        ending
      )}
    </form>
  );
}
