import { deadlinesOf, phaseOf } from '../../flows/encounter/deadlines';
import { useWords } from '../i18n/words';
import { spanOf } from '../record/describe';
import { emergencySince } from '../record/emergencySince';
import { useNow } from '../record/useNow';
import type { SessionState } from '../session/board';
import type { Offer } from '../session/offers';
import type { Session } from '../session/session';
import { formOf } from './FactForm';
import { OfferControl } from './OfferControl';
import { TimingForms } from './TimingForms';

type Props = { session: Session; state: SessionState; offers: readonly Offer[] };

/** The earlier deadline: large, with what is left. It never acts by itself. */
function Running({ session, state }: Omit<Props, 'offers'>) {
  const words = useWords();
  const now = useNow(session.clock);
  const [deadline] = deadlinesOf(state.snapshot);
  if (deadline === undefined) return null;
  const { clock, from, dueAt } = deadline;
  const left = dueAt - now;
  const share = Math.min(1, Math.max(0, (now - from) / (dueAt - from)));
  const phase = phaseOf(left);
  return (
    <div className="deadline" data-deadline={new Date(dueAt).toISOString()} data-phase={phase}>
      <span className="which">{words.ui(`clock.${clock}`)}</span>
      <span className="told" aria-live="assertive">
        {phase === 'over'
          ? words.ui('clock.passed')
          : phase === 'soon'
            ? words.ui('clock.soon')
            : ''}
      </span>
      <span className="left">
        {words.ui(left > 0 ? 'clock.left' : 'clock.over')} <strong>{spanOf(Math.abs(left))}</strong>
      </span>
      <progress value={share} max={1} aria-label={words.ui(`clock.${clock}`)} />
    </div>
  );
}

/** In an emergency what counts is how long it lasts; the police will ask. */
function Lasting({ session, state }: Omit<Props, 'offers'>) {
  const words = useWords();
  const now = useNow(session.clock);
  const since = emergencySince(state.trail);
  if (since === null) return null;
  return (
    <div className="deadline lasting">
      <span>{words.ui('clock.emergency')}</span>
      <strong>{spanOf(now - since)}</strong>
    </div>
  );
}

/** The clock below, in the same place on every screen. */
export function ClockPanel({ session, state, offers }: Props) {
  const words = useWords();
  const urgent = state.snapshot.hasTag('emergency');
  const { context } = state.snapshot;
  const timing = offers.filter(({ at }) => at === 'clock');
  const askedInStep = context.repeated && context.visitDueAt === null;
  const taps = timing.filter(({ type }) => formOf(type) === undefined);
  const forms = timing.filter(
    ({ type }) => formOf(type) !== undefined && !(type === 'limit.announced' && askedInStep),
  );
  return (
    <div className="clock">
      {urgent && <Lasting session={session} state={state} />}
      <Running session={session} state={state} />
      {taps.map((offer) => (
        <OfferControl
          key={offer.type}
          session={session}
          state={state}
          offer={offer}
          hint={
            words.maybe(`facts.${offer.type}.hint`, { minutes: context.noProgressMinutes }) ?? ''
          }
        />
      ))}
      <TimingForms session={session} offers={forms} />
    </div>
  );
}
