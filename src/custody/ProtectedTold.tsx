import { useCustodyWords } from '../i18n/custody';
import type { Protected } from '../session/vault';

type Props = {
  told: Protected;
  /** Whether protection is in force on the page that tells it. */
  on: boolean;
  /** Something lies open still; it is tried again at every start. */
  unfinished: boolean;
};

/** What came of turning protection on. */
export function ProtectedTold({ told, on, unfinished }: Props) {
  const words = useCustodyWords();
  if (told.kind === 'otherTab' || told.kind === 'live') {
    return <p role="alert">{words(`protect.${told.kind}`)}</p>;
  }
  if (!on) return <p role="alert">{words('protect.notBegun')}</p>;
  if (unfinished) return <p role="alert">{words('protect.failed')}</p>;
  return (
    <section className="settings" role="status" data-protected>
      <h2>{words('protect.done')}</h2>
      {told.kind === 'failed' && <p>{words('protect.resumed')}</p>}
      {told.kind === 'done' && <p>{words('protect.sealed', { count: told.sealed })}</p>}
      {told.kind === 'done' && told.left > 0 && (
        <p role="alert">{words('protect.left', { count: told.left })}</p>
      )}
      <p>{words('protect.remains')}</p>
      <button type="button" className="main" onClick={() => window.location.replace('#/')}>
        {words('protect.goOn')}
      </button>
    </section>
  );
}
