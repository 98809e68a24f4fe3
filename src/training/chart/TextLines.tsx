import type { Lines } from './placed';

type Props = {
  text: string;
  lines: Lines;
  x: number;
  y: number;
  letters: { size: number; line: number };
  className?: string;
};

/** A text in a drawing, broken where the layout broke it; `x` and `y` are its upper left corner. */
export function TextLines({ text, lines, x, y, letters, className }: Props) {
  let from = 0;
  const broken = lines.map((length, at) => {
    const line = text.slice(from, from + length);
    from += length;
    return { at, line };
  });
  return (
    <text className={className}>
      {broken.map(({ at, line }) => (
        <tspan key={at} x={x} y={y + letters.size + at * letters.line}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
