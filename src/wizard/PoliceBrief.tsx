import type { StateMeta } from '../../flows/encounter/meta';
import { later } from '../record/later';
import type { SessionState } from '../session/board';

const Brief = later(async () => (await import('./Brief')).brief);

/** What the police are told once they come, on the steps that wait for them. */
export function PoliceBrief({ state, meta }: { state: SessionState; meta: StateMeta }) {
  return meta.brief && <Brief state={state} />;
}
