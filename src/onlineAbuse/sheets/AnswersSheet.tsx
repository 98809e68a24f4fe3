import { dayAt } from '../../../flows/days';
import type { Answer } from '../../../flows/onlineAbuse/facts';
import { useCaseWords } from '../../i18n/caseWords';
import type { CaseProps } from '../caseProps';
import { dayOfYear } from '../day';
import { lastOf } from '../recorded';
import { Sheet } from './Sheet';

/** Each question with its one answer. */
export function AnswerPairs({ items }: { items: readonly Answer[] }) {
  const words = useCaseWords();
  return (
    <dl className="answers">
      {items.map(({ question, answer }) => (
        <div key={question}>
          <dt dir="auto">{question}</dt>
          <dd dir="auto">{answer === '' ? words.say('form.missing') : answer}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The paper of questions and answers, for whoever picks up the telephone. */
export function AnswersSheet({ session, state }: Pick<CaseProps, 'session' | 'state'>) {
  const words = useCaseWords();
  const last = lastOf(state.trail, 'answers.written');
  const written = last === undefined ? null : dayAt(last.entry.at.wall, last.entry.at.tz);
  return (
    <Sheet
      session={session}
      state={state}
      sheet="answers"
      title={words.say('ui.answersTitle')}
      back="inquiries"
    >
      {written !== null && (
        <p className="route">
          {words.say('ui.answersDate', {
            day: dayOfYear(written, words),
          })}
        </p>
      )}
      <AnswerPairs items={last?.entry.data.items ?? []} />
    </Sheet>
  );
}
