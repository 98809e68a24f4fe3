/** How many characters stand on each line of a text. */
export type Lines = readonly number[];

/** A state: where its box is, in units of the drawing, and how its name breaks. */
export type PlacedState = {
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
  name: Lines;
  /** Where its name begins, from the top of the box. */
  top: number;
};

/** One transition in words, at its upper left corner. */
export type PlacedRow = {
  arrow: string;
  x: number;
  y: number;
  text: Lines;
  /** Told inside a box: the name of the state it leads to, on the last row that leads there. */
  to: Lines;
};

/** A line from one state to another; `arrows` are the transitions that it stands for. */
export type PlacedLine = { arrows: string[]; points: [x: number, y: number][] };

/** One figure: a region of a statechart. States come before what is inside them. */
export type Figure = {
  region: string;
  width: number;
  height: number;
  states: PlacedState[];
  lines: PlacedLine[];
  rows: PlacedRow[];
};

/** Sizes of letters and boxes that drawing and layout share, in units of the drawing. */
export const LETTERS = {
  name: { size: 16, line: 22 },
  row: { size: 14, line: 19 },
  pad: 12,
  /** Least side of what is tapped: still large enough when the drawing is small. */
  tap: 60,
} as const;
