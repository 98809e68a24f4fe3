import type { ClauseId } from '../../clauses';
import type { RuleId } from './rule';

/** What each rule rests on, and the states it speaks of; a group stands for all that is in it. */
export const RULE_BOOK: Record<RuleId, { rests: readonly ClauseId[]; of: readonly string[] }> = {
  R1: { rests: ['2.3e.1', '2.3e.2'], of: ['contact', 'emergency'] },
  R2: { rests: ['B2.1', '2.2.2'], of: ['judgement', 'stopRequest'] },
  R3: {
    rests: ['2.3f.1', '2.3f.2', '2.3f.3', '2.3f.4a'],
    of: ['stopRequest', 'warning', 'termination', 'eviction'],
  },
  R4: { rests: ['2.3f.4a', '2.3f.4b'], of: ['eviction'] },
  R5: { rests: ['2.3f.5a', '2.3f.5b', '2.3f.5c'], of: ['eviction', 'police'] },
  R6: { rests: ['2.3f.3t', '3.1.3c'], of: ['termination', 'eviction'] },
  R7: { rests: ['2.1.1a'], of: ['contact', 'emergency'] },
  R8: { rests: ['2.3c.3', '2.3c.4', '2.3c.5', '2.3c.6'], of: ['clock'] },
  R9: { rests: ['2.4.1', '2.2.2', '3.2.2b'], of: ['aftermath', 'closed'] },
  R10: {
    rests: [
      '3.1.3',
      '3.1.3a',
      '3.1.3b',
      '3.1.3c',
      '3.1.3d',
      '3.1.3e',
      '2.3d',
      '2.3e.3',
      '2.3e.4',
      '2.3e.5',
    ],
    of: ['contact', 'emergency', 'aftermath'],
  },
  R11: { rests: ['2.3r.1', '2.3r.3', '2.3r.4'], of: ['contact', 'emergency', 'aftermath'] },
  R12: { rests: [], of: ['talk'] },
  R13: { rests: [], of: ['talk', 'clock'] },
};
