import './drawing.css';
import type { ChartArrow } from './graph';
import { type Figure, LETTERS, type PlacedLine, type PlacedRow } from './placed';
import { type BoxProps, StateBox, StateName } from './StateBox';
import { TextLines } from './TextLines';
import type { ChartOnPage } from './useChart';

type Props = { on: ChartOnPage; figure: Figure; zoom: number; chosen: string | null };

const { row: ROW } = LETTERS;

const pathOf = ({ points }: PlacedLine): string =>
  points.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${x} ${y}`).join('');

function Row({ row, arrow, on }: { row: PlacedRow; arrow: ChartArrow; on: ChartOnPage }) {
  const { x, y, text, to } = row;
  const mark = arrow.line ? 0 : ROW.size;
  const below = y + text.length * ROW.line;
  const target = arrow.to === null ? null : on.names.state(arrow.to);
  return (
    <g className="chart-row" data-chart-arrow={arrow.id} data-line={arrow.line}>
      {!arrow.line && <circle cx={x + 4} cy={y + ROW.size / 2 + 2} r={2} />}
      <TextLines
        text={on.names.arrow(arrow) ?? arrow.fact}
        lines={text}
        x={x + mark}
        y={y}
        letters={ROW}
      />
      {target !== null && to.length > 0 && (
        <>
          <path d={`M${x + mark} ${below + ROW.size / 2 + 2}h8m-4 -4l4 4l-4 4`} />
          <TextLines
            className="chart-to"
            text={target}
            lines={to}
            x={x + 2 * mark}
            y={below}
            letters={ROW}
          />
        </>
      )}
    </g>
  );
}

/** One region of a statechart as the layout placed it. What is seen here is told in the list as well. */
export function Drawing({ on, figure, zoom, chosen }: Props) {
  const { region, width, height } = figure;
  const head = `chart-head-${region}`;
  const touches = (ids: readonly string[]): boolean =>
    ids.some((id) => {
      const arrow = on.arrows.get(id);
      return arrow !== undefined && (arrow.from === chosen || arrow.to === chosen);
    });
  const boxes = figure.states.flatMap((placed): BoxProps[] => {
    const state = on.states.get(placed.id);
    return state === undefined ? [] : [{ placed, state, on }];
  });
  return (
    <svg
      className="chart-drawing"
      data-figure={region}
      width={Math.round(width * zoom)}
      height={Math.round(height * zoom)}
      viewBox={`0 0 ${width} ${height}`}
      aria-label={on.names.state(region) ?? region}
    >
      <defs>
        <marker
          id={head}
          viewBox="0 0 8 8"
          refX="8"
          refY="4"
          markerWidth="10"
          markerHeight="10"
          markerUnits="userSpaceOnUse"
          orient="auto"
        >
          <path className="chart-head" d="M0 0L8 4L0 8z" />
        </marker>
      </defs>
      {boxes.map((box) => (
        <StateBox key={box.placed.id} {...box} chosen={box.placed.id === chosen} />
      ))}
      <g className="chart-told" aria-hidden>
        {figure.lines.map((line) => (
          <path
            key={line.arrows.join(' ')}
            className="chart-line"
            data-chart-line={line.arrows.join(' ')}
            data-near={touches(line.arrows)}
            d={pathOf(line)}
            markerEnd={`url(#${head})`}
          />
        ))}
        {boxes.map((box) => (
          <StateName key={box.placed.id} {...box} />
        ))}
        {figure.rows.map((row) => {
          const arrow = on.arrows.get(row.arrow);
          return arrow && <Row key={row.arrow} row={row} arrow={arrow} on={on} />;
        })}
      </g>
    </svg>
  );
}
