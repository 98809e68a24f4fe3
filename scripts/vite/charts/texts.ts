import type { ChartArrow, ChartState } from '../../../src/training/chart/graph.ts';
import type { Names } from '../../../src/training/chart/names.ts';
import { LETTERS, type Lines, type PlacedRow } from '../../../src/training/chart/placed.ts';
import { widthOf, wrap } from './wrap.ts';

/** Longest lines, in ems of their own letters; a group is wide enough for longer ones. */
const NAME = 12;
const ROW = 16;
const GROUP_ROW = 26;

/** Rows below each other, with their size; `x` and `y` of a row are from the corner of all of them. */
export type Block = { rows: PlacedRow[]; width: number; height: number };

const { name: NAME_LETTERS, row: ROW_LETTERS } = LETTERS;

const lengths = (lines: readonly string[]): Lines => lines.map((line) => line.length);
const widest = (lines: readonly string[], size: number): number =>
  Math.ceil(Math.max(0, ...lines.map((line) => widthOf(line) * size)));

/** Asks for words that must be there: a chart with a nameless part is not built. */
const must = (words: string | null, what: string): string => {
  if (words === null || words === '') throw new Error(`the chart has no words for ${what}`);
  return words;
};

/** The name of a state, broken, with its size. */
export function nameBlock(state: ChartState, names: Names, language: string) {
  const lines = wrap(must(names.state(state.id), state.id), NAME, language);
  return {
    lines: lengths(lines),
    width: widest(lines, NAME_LETTERS.size),
    height: lines.length * NAME_LETTERS.line,
  };
}

/** Where transitions are told: beside their line, or in a box, where they say where they lead to. */
export type Told = 'line' | 'step' | 'group';

/** Transitions in words, one below the other. */
export function rowBlock(
  arrows: readonly ChartArrow[],
  names: Names,
  language: string,
  where: Told,
): Block {
  const { size } = ROW_LETTERS;
  const inside = where !== 'line';
  const most = where === 'group' ? GROUP_ROW : ROW;
  let width = 0;
  let y = 0;
  const rows = arrows.map((arrow, at): PlacedRow => {
    const { id, to } = arrow;
    const last = arrows[at + 1]?.to !== to;
    const text = wrap(must(names.arrow(arrow), `the transition ${id}`), most, language);
    const target =
      inside && to !== null && last ? wrap(must(names.state(to), to), most - 1, language) : [];
    const leads = target.length > 0 ? ROW_LETTERS.size : 0;
    width = Math.max(width, widest(text, size), widest(target, size) + leads);
    const row = { arrow: id, x: 0, y, text: lengths(text), to: lengths(target) };
    y += (text.length + target.length) * ROW_LETTERS.line + (last ? 4 : 0);
    return row;
  });
  // Room for the mark before a row inside a box.
  const mark = inside ? size : 0;
  return { rows, width: rows.length === 0 ? 0 : width + mark, height: y };
}
