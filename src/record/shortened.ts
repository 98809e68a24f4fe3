/**
 * The beginning of a long text, at most so many characters as people count them: nothing that is drawn
 * as one is cut in two. A text that is short enough comes back as it is.
 */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  let count = 0;
  for (const { index } of new Intl.Segmenter().segment(text)) {
    if (count === most) return `${text.slice(0, index)}…`;
    count += 1;
  }
  return text;
}
