/** Nothing that is written or taken in is nested deeper. */
export const DEEPEST = 16;

/**
 * How deeply a JSON text is nested, without parsing it: a parser that recurses would fall over. Stops
 * counting above `most`.
 */
export function isTooDeep(text: string, most = DEEPEST): boolean {
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
