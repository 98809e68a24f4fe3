import { PANEL_PROMPTS } from '../../flows/encounter/meta';
import { useGuide } from '../i18n/guide';
import { Phrases } from '../i18n/Phrases';
import { useWords } from '../i18n/words';
import { timeOf } from '../record/describe';
import { lastJudge } from '../record/lastJudge';
import { type Recording as Recorded, recordingOf } from '../record/recording';
import { useRecord } from '../record/useSession';
import type { SessionState } from '../session/board';
import type { Stamp } from '../session/entry';
import type { NewFact } from '../session/flow';
import type { Session } from '../session/session';
import { telephone } from '../session/telephone';
import { FactForm, formOf } from './FactForm';
import { phraseText } from './Phrase';
import { PromptLines } from './StepParts';
import { useSection } from './section';
import './recording.css';

type Part = { session: Session; state: SessionState; recorded: Recorded };

const time = ({ wall, tz }: Stamp): string => timeOf(wall, tz);

const tap = (session: Session, facts: readonly NewFact[]) => () => void session.report(facts);

/** Say it first, then start; unannounced only with a reason (2.3r.1). */
function Start({ session, state, recorded }: Part) {
  const words = useWords();
  const guide = useGuide();
  const section = useSection();
  const form = formOf('recording.started');
  if (!state.snapshot.hasTag('live') || recorded.running) return null;
  if (recorded.announcedAt !== null) {
    return (
      <button
        type="button"
        className="choice"
        data-event="recording.started"
        data-value="announced"
        onClick={tap(session, [{ type: 'recording.started', data: { announced: true } }])}
      >
        {words.flow('facts.recording.started.do')}
      </button>
    );
  }
  const id = 'recording.general';
  return (
    <>
      <q>
        <Phrases text={phraseText(id, { act: null, orderedAt: [], section }, words)} />
      </q>
      <button
        type="button"
        className="choice"
        data-event="recording.announced"
        onClick={tap(session, [
          { type: 'phrase.said', data: { id, lang: words.language } },
          { type: 'recording.announced' },
        ])}
      >
        {words.flow('facts.recording.announced.do')}
      </button>
      {form !== undefined && (
        <details>
          <summary>{guide.say('recordingUnannounced')}</summary>
          <FactForm
            session={session}
            state={state}
            type="recording.started"
            form={form}
            who="officer"
            tone="choice"
          />
        </details>
      )}
    </>
  );
}

/** Who keeps it and where it is locked away (2.3r.4); the task of the aftermath is ticked with it. */
function Store({ session, state, recorded }: Part) {
  const guide = useGuide();
  const form = formOf('recording.stored');
  const { startedAt, running, stored } = recorded;
  if (stored !== null) {
    return (
      <p className="announced">
        ✓ {guide.say(stored.keeper === '' ? 'recordingKept' : 'recordingKeptBy', stored)}
      </p>
    );
  }
  if (startedAt === null || running || form === undefined) return null;
  return (
    <FactForm
      session={session}
      state={state}
      type="recording.stored"
      form={form}
      who="head"
      after={[
        { type: 'task.done', data: { task: 'recordingStorage' }, by: lastJudge(state.trail) },
      ]}
      tone="choice"
    >
      <h3>{guide.say('recordingKeeper')}</h3>
    </FactForm>
  );
}

/** A recorder for calls is on loan from the Building Administration Section (2.3r.2). */
function Loan({ session, recorded }: Part) {
  const words = useWords();
  const guide = useGuide();
  const number = useSection().numbers.buildingAdministration ?? '';
  return (
    <details>
      <summary>{guide.say('recordingLoan')}</summary>
      <div className="parts">
        {number === '' ? (
          <p>{guide.say('recordingLoanUnset')}</p>
        ) : (
          <a className="pill" href={telephone(number)}>
            {guide.say('recordingLoanCall', { number })}
          </a>
        )}
        <button
          type="button"
          className="choice"
          data-event="recorder.borrowed"
          onClick={tap(session, [{ type: 'recorder.borrowed' }])}
        >
          {words.flow('facts.recorder.borrowed.do')}
        </button>
        {recorded.borrowedAt !== null && (
          <p className="announced">
            ✓ {guide.say('recordingBorrowed', { time: time(recorded.borrowedAt) })}
          </p>
        )}
      </div>
    </details>
  );
}

/** Each part as it stands: announce or start, stop, who keeps it and where, what to mind, the loan. */
export default function RecordingParts({ session }: { session: Session }) {
  const words = useWords();
  const state = useRecord(session);
  const recorded = recordingOf(state.trail);
  const part = { session, state, recorded };
  return (
    <div className="parts">
      <Start {...part} />
      {recorded.running && (
        <button
          type="button"
          className="choice"
          data-event="recording.stopped"
          onClick={tap(session, [{ type: 'recording.stopped' }])}
        >
          {words.flow('facts.recording.stopped.do')}
        </button>
      )}
      <Store {...part} />
      <PromptLines ids={PANEL_PROMPTS.recording} />
      <Loan {...part} />
    </div>
  );
}
