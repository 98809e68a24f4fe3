/** Issue dates of the documents the numbers come from; stands in the first entry of a log. */
export const CLAUSES_VERSION = '2025-10-01';
