import { type FormEvent, useState } from 'react';
import { phaseOf } from '../../flows/encounter/deadlines';
import { useCustodyWords } from '../i18n/custody';
import { useWords } from '../i18n/words';
import { spanOf, timeOf } from '../record/describe';
import { isRehearsal, RehearsalMark } from '../record/rehearsal';
import { useNow } from '../record/useNow';
import type { FlowKind } from '../session/flow';
import type { Session } from '../session/session';
import { PassphraseField } from './PassphraseField';
import type { Pin } from './pin';
import './custody.css';

type Props = {
  kind: 'live' | 'pin';
  session: Session<FlowKind>;
  pin: Pin;
  onBack: () => void;
  onLeave: () => void;
};

/** The clock, which nobody needs a key for. */
function Clocks({ session }: { session: Session<FlowKind> }) {
  const words = useWords();
  const now = useNow(session.clock);
  const [deadline] = session.flow.dueOf(session.now().snapshot);
  const left = deadline === undefined ? null : deadline.dueAt - now;
  return (
    <>
      <strong className="time">{timeOf(now, session.clock.tz())}</strong>
      {left !== null && (
        <p data-deadline={new Date(deadline?.dueAt ?? 0).toISOString()} data-phase={phaseOf(left)}>
          {words.ui(left > 0 ? 'clock.left' : 'clock.over')}{' '}
          <strong>{spanOf(Math.abs(left))}</strong>
        </p>
      )}
    </>
  );
}

/** Stands in the place of everything else: what was on screen is not in the page any more. */
export default function CoverScreen({ kind, session, pin, onBack, onLeave }: Props) {
  const words = useCustodyWords();
  const [told, setTold] = useState<string | null>(null);
  const attempt = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const result = pin.attempt(String(new FormData(form).get('pin') ?? ''));
    form.reset();
    if (result.kind === 'right') onBack();
    else if (result.kind === 'spent') onLeave();
    else setTold(words('cover.wrong', { count: result.left }));
  };
  return (
    <main className="lock-cover custody" data-state={session.now().stateId} data-cover={kind}>
      <RehearsalMark of={isRehearsal(session.now())} />
      <h1>{words('cover.title')}</h1>
      <Clocks session={session} />
      <p>{words(`cover.${kind}`)}</p>
      {kind === 'live' ? (
        <button type="button" className="main" onClick={onBack}>
          {words('cover.back')}
        </button>
      ) : (
        <form autoComplete="off" noValidate onSubmit={attempt}>
          <PassphraseField label={words('pin.label')} name="pin" />
          {told !== null && <p role="alert">{told}</p>}
          <button type="submit" className="main">
            {words('cover.back')}
          </button>
          <button type="button" className="choice" onClick={onLeave}>
            {words('cover.leave')}
          </button>
        </form>
      )}
    </main>
  );
}
