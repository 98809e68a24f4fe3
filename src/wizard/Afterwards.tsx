import { loadLateWords } from '../i18n/lateWords';
import { later } from '../record/later';
import type { SessionState } from '../session/board';
import type { Session } from '../session/session';
import { LinkedCases } from './CaseParts';
import { MatterPanel } from './MatterPanel';
import { TaskList } from './TaskList';

const HeadCode = later(
  async () => (await import('../record/HeadCode')).headCodePart,
  () => <section className="evidence" />,
);

/** What is left to do, the cases of posts, the matter: read once nobody is there, and loaded then. */
function Afterwards({ session, state }: { session: Session; state: SessionState }) {
  return (
    <>
      {!state.snapshot.hasTag('sealed') && <TaskList session={session} state={state} />}
      <HeadCode session={session} />
      <LinkedCases state={state} />
      <MatterPanel session={session} state={state} />
    </>
  );
}

export const afterwards = { default: Afterwards, ready: () => loadLateWords('panels') };
