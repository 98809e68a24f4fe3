/** What a file may be at most, before anything in it is looked at. */
export const LIMITS = {
  bytes: 8 * 1024 * 1024,
  depth: 16,
  entries: 50_000,
  /** A text of an entry; the session allows no longer one. */
  text: 20_000,
  /** A stored line: the longest text, sealed, with its header. */
  line: 200_000,
};

/**
 * How deeply a JSON text is nested, without parsing it: a parser that recurses would fall over. Stops
 * counting above `most`.
 */
export function isTooDeep(text: string, most = LIMITS.depth): boolean {
  let depth = 0;
  let inText = false;
  for (let i = 0; i < text.length; i += 1) {
    const c = text.charCodeAt(i);
    if (inText) {
      if (c === BACKSLASH) i += 1;
      else if (c === QUOTE) inText = false;
    } else if (c === QUOTE) inText = true;
    else if (c === BRACE || c === BRACKET) {
      depth += 1;
      if (depth > most) return true;
    } else if (c === BRACE_END || c === BRACKET_END) depth -= 1;
  }
  return false;
}

const [QUOTE, BACKSLASH, BRACE, BRACKET, BRACE_END, BRACKET_END] = [34, 92, 123, 91, 125, 93];

/** Whether no text in a value is longer than allowed. Bounded by `isTooDeep` before it. */
export function textsFit(value: unknown): boolean {
  if (typeof value === 'string') return value.length <= LIMITS.text;
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([key, inner]) => key.length <= 200 && textsFit(inner));
}
