import { missingIn } from '../../flows/onlineAbuse/formOne';
import { useCaseWords } from '../i18n/caseWords';
import { partAddress } from './address';
import type { TrackProps } from './caseProps';
import { formOneFrom } from './formOneFrom';
import { lastOf, linesOf } from './recorded';
import { listed } from './searchLine';
import { AnswerPairs } from './sheets/AnswersSheet';
import { Minutes } from './sheets/MeetingSheet';

/** The link to the page that is printed. */
function SheetLink({ session, sheet }: Pick<TrackProps, 'session'> & { sheet: string }) {
  const words = useCaseWords();
  return (
    <p>
      <a className="pill" href={partAddress(session.encounterId, sheet)} data-sheet-link={sheet}>
        {words.say('ui.printSheet')}
      </a>
    </p>
  );
}

/** Which fields of form 1 are still empty, and the form itself. */
export function FormOneWritten(props: TrackProps) {
  const words = useCaseWords();
  const written = lastOf(props.state.trail, 'notice.written')?.entry.data;
  const missing = missingIn(written ?? formOneFrom(props, words));
  return (
    <section className="recorded">
      <p data-missing={missing.length}>
        {missing.length === 0
          ? words.say('ui.missingNone')
          : words.say('ui.missing', {
              fields: listed(
                missing.map((field) => words.say(`fields.${field}`)),
                words,
              ),
            })}
      </p>
      <SheetLink session={props.session} sheet="formOne" />
    </section>
  );
}

/** The questions and answers as they were last written. */
export function AnswersWritten({ session, state }: TrackProps) {
  const last = lastOf(state.trail, 'answers.written');
  if (last === undefined) return null;
  return (
    <section className="recorded">
      <AnswerPairs items={last.entry.data.items} />
      <SheetLink session={session} sheet="answers" />
    </section>
  );
}

/** The meetings that were held, with their minutes; the sheet to go there with before that. */
export function MeetingsHeld({ session, state }: TrackProps) {
  return (
    <section className="recorded">
      {linesOf(state.trail, 'meeting.held').map(({ entry }) => (
        <Minutes key={entry.seq} held={entry.data} />
      ))}
      <SheetLink session={session} sheet="minutes" />
    </section>
  );
}
