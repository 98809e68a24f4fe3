import './evidence.css';
import { useEffect, useState } from 'react';
import { loadCustodyWords, useCustodyWords } from '../i18n/custody';
import type { FlowKind } from '../session/flow';
import type { Session } from '../session/session';
import { headCode } from './headCode';
import { useSession } from './useSession';

/** The code of a head, once it is worked out; null before, and while there is none. */
export function useHeadCode(head: string | null): string | null {
  const [known, setKnown] = useState<{ head: string; code: string } | null>(null);
  useEffect(() => {
    let live = true;
    if (head !== null) {
      void headCode(head)
        .then((code) => live && setKnown({ head, code }))
        .catch(() => undefined);
    }
    return () => {
      live = false;
    };
  }, [head]);
  return known !== null && known.head === head ? known.code : null;
}

/** The code with how each of its characters is said. */
export function CodeLine({ code }: { code: string }) {
  const words = useCustodyWords();
  const said = [...code].map((letter) =>
    letter === '-' ? '' : words(`evidence.letters.${letter as 'A'}`),
  );
  return (
    <p className="head-code" data-head-code={code}>
      {words('evidence.code')} <strong>{code}</strong>
      <small>
        {words('evidence.said', { letters: said.filter(Boolean).join(words('evidence.pause')) })}
      </small>
    </p>
  );
}

/** The code of the record on screen, as it is stored. */
function HeadCode({ session }: { session: Session<FlowKind> }) {
  const words = useCustodyWords();
  const head = useSession(session, ({ save }) => (save.pending === 0 ? save.head : null));
  const code = useHeadCode(head);
  return (
    <section className="evidence">
      {code !== null && <CodeLine code={code} />}
      <a className="pill" href={`#/keep/${session.encounterId}`} data-keep>
        {words('evidence.keep')}
      </a>
    </section>
  );
}

export const headCodePart = { default: HeadCode, ready: loadCustodyWords };
