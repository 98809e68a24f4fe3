import { useWords } from '../i18n/words';
import type { SessionState } from '../session/board';
import type { Offer } from '../session/offers';
import type { Session } from '../session/session';
import { ClockPanel } from './ClockPanel';
import { useSection } from './section';

type Props = {
  session: Session;
  state: SessionState;
  offers: readonly Offer[];
  /** The counterpart is looking: the emergency says less, in the same place and size. */
  calm: boolean;
};

/** Clock, support, way out, emergency: in the same place on every screen of a live encounter. */
export function BottomBar({ session, state, offers, calm }: Props) {
  const words = useWords();
  const section = useSection();
  const live = state.snapshot.hasTag('live');
  const { seen, emergency } = state.snapshot.context;
  const leaving = offers.filter(({ at, type }) => at === 'bar' && type !== 'emergency.declared');
  const urgent = offers.find(({ type }) => type === 'emergency.declared');
  if (!live) return null;
  return (
    <footer className="bar-bottom">
      <ClockPanel session={session} state={state} offers={offers} />
      {state.readOnly === null && (
        <button
          type="button"
          className="on-dark"
          data-event="support.called"
          onClick={() => session.report([{ type: 'support.called' }])}
        >
          <strong>{words.flow('facts.support.called.do')}</strong>
          <small>
            {section.supportExtension === ''
              ? words.ui('live.noExtension')
              : words.ui('live.extension', { number: section.supportExtension })}
          </small>
        </button>
      )}
      {leaving.map(({ type, awaited }) => (
        <button
          key={type}
          type="button"
          className="on-dark"
          data-event={type}
          data-awaited={awaited}
          onClick={() => session.report([{ type } as Parameters<Session['report']>[0][number]])}
        >
          {words.maybe(`facts.${type}.do`)}
        </button>
      ))}
      {urgent !== undefined && (
        <button
          type="button"
          className="emergency"
          data-event="emergency.declared"
          data-awaited={seen.violence && !emergency}
          onClick={() => session.report([{ type: 'emergency.declared' }])}
        >
          <strong>{words.flow('facts.emergency.declared.do')}</strong>
          <small>{words.flow('facts.emergency.declared.hint')}</small>
          {calm && <span className="calm">{words.ui('cards.emergency')}</span>}
        </button>
      )}
    </footer>
  );
}
