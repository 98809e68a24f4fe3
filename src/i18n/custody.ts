import { type LateWords, loadLateWords, useLateWords } from './lateWords';

/** A sentence about keeping records: protection, backup, hand-over, purge. */
export type CustodyWords = LateWords<'custody'>['say'];

export const loadCustodyWords = (): Promise<unknown> => loadLateWords('custody');

/** The words of these pages; the same function until the language changes. Suspends until they are loaded. */
export const useCustodyWords = (): CustodyWords => useLateWords('custody').say;
