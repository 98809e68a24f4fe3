import { BREAK } from './breaks';

/** What is longer may break within when the room is narrower than itself: nothing may be wider than that. */
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
    return (
      <span className={part.length > LONGEST ? 'loose' : 'whole'} key={at}>
        {part}
      </span>
    );
  });
}
