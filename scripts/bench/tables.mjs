/** @param {number} value @param {number} [digits] */
export const number = (value, digits = 0) => (Number.isFinite(value) ? value.toFixed(digits) : '–');

/** @param {string[]} cells */
const row = (cells) => `| ${cells.join(' | ')} |`;

/** A Markdown table. @param {string[]} head @param {string[][]} rows */
export const table = (head, rows) =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
