import { Suspense } from 'react';
import { later } from '../record/later';
import type { SessionState } from '../session/board';
import type { Session } from '../session/session';
import { LinkedCases } from './CaseParts';
import { MatterPanel } from './MatterPanel';
import { TaskList } from './TaskList';

const HeadCode = later(async () => (await import('../record/HeadCode')).headCodePart);

/** What is left to do, the cases of posts, the matter: read once nobody is there, and loaded then. */
export default function Afterwards({ session, state }: { session: Session; state: SessionState }) {
  return (
    <>
      {!state.snapshot.hasTag('sealed') && <TaskList session={session} state={state} />}
      <Suspense fallback={<section className="evidence" />}>
        <HeadCode session={session} />
      </Suspense>
      <LinkedCases state={state} />
      <MatterPanel session={session} />
    </>
  );
}
