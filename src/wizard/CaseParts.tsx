import { useContext } from 'react';
import { useLateWords } from '../i18n/lateWords';
import { useWords } from '../i18n/words';
import { observationsOf } from '../record/observations';
import type { SessionState } from '../session/board';
import type { Session } from '../session/session';
import { CaseDoor } from './caseDoor';
import { useMatter } from './matter';

type Props = { session: Session; state: SessionState };

/** The task that a noted post calls for, taken up: a case opens, and each record names the other. */
export function OpenCase({ session, state }: Props) {
  const words = useWords();
  const open = useContext(CaseDoor);
  const seen = [...observationsOf(state.trail).keys()].find((act) => act.startsWith('post.'));
  if (open === null || state.readOnly !== null) return null;
  return (
    <button
      type="button"
      className="choice"
      data-event="case.opened"
      onClick={() => open(seen ?? 'post.discredit', session)}
    >
      {words.flow('facts.case.opened.do')}
    </button>
  );
}

/** The cases that the encounter names, and those of the same matter. */
export function LinkedCases({ state }: Pick<Props, 'state'>) {
  const texts = useLateWords('panels');
  const beside = useMatter()?.cases ?? [];
  const named = state.trail
    .filter(
      ({ entry, status }) =>
        entry.type === 'record.linked' &&
        status === 'accepted' &&
        entry.data.flow === 'onlineAbuse',
    )
    .map(({ entry }) => String(entry.data.record));
  return [...new Set([...named, ...beside])].map((id) => (
    <p key={id}>
      <a className="pill" href={`#/e/${id}`} data-linked={id}>
        {texts.say('matter.linkedCase')}
      </a>
    </p>
  ));
}
