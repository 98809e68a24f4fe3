import { useState } from 'react';
import { PANEL_PROMPTS } from '../../flows/encounter/meta';
import { useWords } from '../i18n/words';
import { timeOf } from '../record/describe';
import { type Recording as Recorded, recordingOf } from '../record/recording';
import { useEncounter, useSession } from '../record/useSession';
import type { SessionState } from '../session/board';
import type { Stamp } from '../session/entry';
import type { NewFact } from '../session/judgeBatch';
import type { Session } from '../session/session';
import { telephone } from '../session/telephone';
import { FactForm, formOf } from './FactForm';
import { phraseText } from './Phrase';
import { lastJudge } from './people';
import { PromptLines } from './StepParts';
import { useSection } from './section';

type Part = { session: Session; state: SessionState; recorded: Recorded };

const time = ({ wall, tz }: Stamp): string => timeOf(wall, tz);

const tap = (session: Session, facts: readonly NewFact[]) => () => void session.report(facts);

/** Say it first, then start; unannounced only with a reason (2.3r.1). */
function Start({ session, state, recorded }: Part) {
  const words = useWords();
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
      <q>{phraseText(id, { act: null, orderedAt: [], section }, words)}</q>
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
          <summary>{words.ui('recording.unannounced')}</summary>
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
  const words = useWords();
  const form = formOf('recording.stored');
  if (recorded.startedAt === null || recorded.running || recorded.stored !== null) return null;
  if (form === undefined) return null;
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
      <h3>{words.ui('live.keeper')}</h3>
    </FactForm>
  );
}

/** A recorder for calls is on loan from the Building Administration Section (2.3r.2). */
function Loan({ session, recorded }: Part) {
  const words = useWords();
  const number = useSection().numbers.buildingAdministration ?? '';
  return (
    <details>
      <summary>{words.ui('recording.loan')}</summary>
      <div className="parts">
        {number === '' ? (
          <p>{words.ui('recording.loanUnset')}</p>
        ) : (
          <a className="pill" href={telephone(number)}>
            {words.ui('recording.loanCall', { number })}
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
            ✓ {words.ui('recording.borrowed', { time: time(recorded.borrowedAt) })}
          </p>
        )}
      </div>
    </details>
  );
}

function useStatus({ announcedAt, startedAt, stoppedAt, running, stored }: Recorded): string {
  const words = useWords();
  if (running && startedAt !== null)
    return words.ui('recording.running', { time: time(startedAt) });
  if (stored !== null)
    return words.ui(stored.keeper === '' ? 'recording.stored' : 'recording.storedBy', stored);
  if (stoppedAt !== null) return words.ui('recording.stopped', { time: time(stoppedAt) });
  if (announcedAt !== null) return words.ui('recording.announced', { time: time(announcedAt) });
  return words.ui('recording.none');
}

function Parts({ session }: { session: Session }) {
  const words = useWords();
  const state = useEncounter(session);
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

/** Announce, start, stop, keep, borrow: from every live step and afterwards. Folded away until wanted. */
export function Recording({ session }: { session: Session }) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  const channel = useSession(session, ({ snapshot }) => snapshot.context.channel);
  const recorded = useSession(session, ({ trail }) => recordingOf(trail));
  const status = useStatus(recorded);
  if (channel === 'letter') return null;
  return (
    <details
      className="recording"
      data-recording={recorded.running ? 'running' : 'off'}
      onToggle={(event) => {
        if (event.target === event.currentTarget) setOpen(event.currentTarget.open);
      }}
    >
      <summary>
        {words.ui('recording.title')}: {status}
      </summary>
      {open && <Parts session={session} />}
    </details>
  );
}
