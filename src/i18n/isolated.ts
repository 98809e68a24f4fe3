/** Text or marks that run from right to left, or turn what stands beside them. */
const TURNS =
  /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const [FIRST_STRONG, END] = ['\u2068', '\u2069'];

/**
 * A text that somebody typed, for the inside of a sentence: whatever runs from right to left in it, and
 * whatever it leaves open, ends with it. Text that turns nothing comes back as it is.
 */
export function isolated(text: string): string {
  if (!TURNS.test(text)) return text;
  let open = 0;
  // An end without a beginning would end our own isolation too early.
  const kept = text.replaceAll(/[\u2066-\u2069]/g, (mark) => {
    if (mark !== END) open += 1;
    else if (open === 0) return '';
    else open -= 1;
    return mark;
  });
  return `${FIRST_STRONG}${kept}${END.repeat(open + 1)}`;
}
