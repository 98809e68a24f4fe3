import { chartAddress } from './address';
import type { ChartState } from './graph';
import { LETTERS, type PlacedState } from './placed';
import { TextLines } from './TextLines';
import type { ChartOnPage } from './useChart';

const { name: NAME, pad, tap } = LETTERS;

/** The mark of a state that its group begins with: a dot that points at it. */
function First({ placed: { id, x, y } }: { placed: PlacedState }) {
  return (
    <g className="chart-first" data-chart-first={id}>
      <circle cx={x - 15} cy={y + 16} r={4.5} />
      <path d={`M${x - 10} ${y + 16}h6`} />
      <path d={`M${x - 1} ${y + 16}l-5 -3v6z`} />
    </g>
  );
}

export type BoxProps = { placed: PlacedState; state: ChartState; on: ChartOnPage };

/** The box of a state: a link to what there is to say of it. Of a group only the head is one. */
export function StateBox({ placed, state, on, chosen }: BoxProps & { chosen: boolean }) {
  const { id, x, y, width, height } = placed;
  const group = state.kind === 'compound' || state.kind === 'parallel';
  const corners = state.kind === 'history' ? height / 2 : 8;
  const frame = { x, y, width, rx: corners };
  return (
    <g
      className="chart-box"
      data-chart-state={id}
      data-kind={state.kind}
      data-tags={state.tags.join(' ')}
      data-chosen={chosen}
    >
      <rect className="chart-frame" {...frame} height={height} />
      <a
        href={chartAddress(on.chart, id)}
        aria-label={on.names.state(id) ?? id}
        aria-current={chosen || undefined}
      >
        <rect {...frame} height={group ? tap : height} />
      </a>
      {state.first && <First placed={placed} />}
    </g>
  );
}

/** The name of a state, over the lines that cross its box. */
export function StateName({ placed, state, on }: BoxProps) {
  const { id, x, y, width, height, name, top } = placed;
  return state.kind === 'history' ? (
    <text
      className="chart-name"
      x={x + width / 2}
      y={y + height / 2 + NAME.size / 3}
      textAnchor="middle"
    >
      H
    </text>
  ) : (
    <TextLines
      className="chart-name"
      text={on.names.state(id) ?? id}
      lines={name}
      x={x + pad}
      y={y + top}
      letters={NAME}
    />
  );
}
