import { type RubyPart, rubyParts } from './ruby';

/** A phrase as long as this is kept whole; what is longer is left to the browser. */
const LONGEST = 10;

const plain = (part: RubyPart) => (typeof part === 'string' ? part : part.base);

function Phrase({ parts }: { parts: readonly RubyPart[] }) {
  let at = 0;
  return parts.map((part) => {
    at += plain(part).length;
    if (typeof part === 'string') return part;
    return (
      <ruby key={at}>
        {part.base}
        <rp>(</rp>
        <rt>{part.reading}</rt>
        <rp>)</rp>
      </ruby>
    );
  });
}

/** Draws a line of easy Japanese: readings above the kanji, a space between the phrases. */
export function RubyLine({ text }: { text: string }) {
  let at = 0;
  return text.split(/(?= )/).map((phrase) => {
    at += phrase.length;
    const parts = rubyParts(phrase.trimStart());
    const long = parts.map(plain).join('').length > LONGEST;
    return [
      phrase.startsWith(' ') ? ' ' : '',
      <span key={at} className={long ? undefined : 'whole'}>
        <Phrase parts={parts} />
      </span>,
    ];
  });
}
