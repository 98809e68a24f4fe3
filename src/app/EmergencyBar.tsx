import { useWords } from '../i18n/words';

/** Below, in the same place as in an encounter: one tap begins one, with the emergency declared. */
export function EmergencyBar({ onEmergency }: { onEmergency: () => void }) {
  const words = useWords();
  return (
    <footer className="bar-bottom">
      <span className="grow" />
      <button
        type="button"
        className="emergency"
        data-event="emergency.declared"
        onClick={onEmergency}
      >
        <strong>{words.flow('facts.emergency.declared.do')}</strong>
        <small>{words.flow('facts.emergency.declared.hint')}</small>
      </button>
    </footer>
  );
}
