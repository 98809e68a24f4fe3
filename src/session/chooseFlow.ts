import { ENCOUNTER } from './encounterFlow';
import type { Entry } from './entry';
import type { Flow, FlowKind } from './flow';
import type { CaseKind } from './onlineAbuseFlow';
import type { Session } from './session';

/** The online-abuse flow with all its code, which nobody loads before there is a case. */
const caseFlow = async (): Promise<Flow<CaseKind>> =>
  (await import('./onlineAbuseFlow')).ONLINE_ABUSE;

/**
 * The flow that a log is of, told by its first entry; what tells nothing is read as an encounter, and
 * its entries stay, unknown. Rejects when the flow's code cannot be loaded.
 */
export const flowOf = async ([first]: readonly Entry[]): Promise<Flow<FlowKind>> =>
  first?.type === 'case.opened' ? caseFlow() : ENCOUNTER;

/** Whether a session is of a case, and of nothing else. */
export const isCase = (session: Session<FlowKind>): session is Session<CaseKind> =>
  session.flow.id === 'onlineAbuse';

export const isEncounter = (session: Session<FlowKind>): session is Session =>
  session.flow.id === 'encounter';
