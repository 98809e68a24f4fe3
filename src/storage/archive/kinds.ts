/** What a file says it is, and the newest kind of it that is written and read here. */
export const FORMAT = 'kizen-backup';
export const COPY_FORMAT = 'kizen-copy';
export const DAMAGED_FORMAT = 'kizen-damaged';
export const VERSION = 1;
