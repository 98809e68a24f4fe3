import type { ClauseId } from '../../clauses';
import type { RuleId } from './rule';

/** What each rule rests on, and the states it speaks of; a group stands for all that is in it. */
export const RULE_BOOK: Record<RuleId, { rests: readonly ClauseId[]; of: readonly string[] }> = {
  A1: { rests: ['S1', 'S2'], of: ['home', 'relation'] },
  A2: { rests: ['S3.1a', 'S3.1b'], of: ['findings', 'notice'] },
  A3: { rests: ['S3.3a', 'S3.3b'], of: ['findings', 'publication', 'assembly'] },
  A4: { rests: ['S3.2a'], of: ['inquiries'] },
  A5: { rests: ['S3.2c', '2.3r.1', '2.3r.4'], of: ['calls'] },
  A6: { rests: ['S3.4b'], of: ['monitoring'] },
  A7: { rests: ['S3.4c'], of: ['evidence'] },
  A8: { rests: ['S3.6a', 'S3.6b', 'S3.6c', 'S3.6d'], of: ['evidence', 'malice'] },
  A9: { rests: ['S4a', 'S4b'], of: ['meeting'] },
  A10: { rests: ['B2.1', '2.2.2', '2.4.1'], of: ['judgement'] },
  A11: { rests: ['S3.5a', 'S3.5b', 'S3.5c'], of: ['care'] },
  A12: { rests: [], of: ['handling'] },
  A13: { rests: [], of: ['closed', 'last'] },
  A14: { rests: [], of: ['onlineAbuse'] },
  A15: { rests: [], of: ['onlineAbuse'] },
  A16: { rests: [], of: ['handling'] },
};
