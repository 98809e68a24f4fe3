import { BREAK } from './breaks';

/** What is longer is left to the browser: nothing may be wider than a narrow room. */
const LONGEST = 10;

/**
 * Draws a text whose lines break between phrases. Each phrase is kept whole by a span, since a `<wbr>`
 * is heard as a space in the names of buttons and headings.
 */
export function Phrases({ text }: { text: string }) {
  const parts = text.split(BREAK);
  if (parts.length === 1) return text;
  let at = 0;
  return parts.map((part) => {
    at += part.length;
    return part.length > LONGEST ? (
      part
    ) : (
      <span className="whole" key={at}>
        {part}
      </span>
    );
  });
}
