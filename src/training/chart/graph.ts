import { isRoad, withLines } from './lines';
import { below, guardOf, type MachineMeta, type MachineState } from './machine';

/** A statechart that is drawn. `nameless` groups have no part in the ids of what is in them. */
export type Drawn = { root: MachineState; nameless: readonly string[] };

export type ChartState = {
  /** The id that words, page and tests share; a group has one too. */
  id: string;
  kind: MachineState['type'];
  /** Null for a region, which is a figure of its own. */
  parent: string | null;
  /** Where its group begins. */
  first: boolean;
  tags: readonly string[];
  /** What its screen says of itself; null for what has none. */
  meta: MachineMeta | null;
};

export type ChartArrow = {
  id: string;
  from: string;
  /** Null when the state stays as it is. */
  to: string | null;
  /** Empty for what happens by itself. */
  fact: string;
  guard: string | null;
  /** Where it is offered. */
  at: string | null;
  /** Drawn as a line; else told inside the box of the state it leads away from. */
  line: boolean;
};

export type Graph = { states: ChartState[]; arrows: ChartArrow[] };

type Ids = ReadonlyMap<MachineState, string>;

const regionsOf = (root: MachineState): MachineState[] =>
  root.type === 'parallel' ? Object.values(root.states) : [root];

/** Every state of every region with its id, in reading order. */
function idsIn({ root, nameless }: Drawn): Ids {
  const ids = new Map<MachineState, string>();
  for (const region of regionsOf(root)) {
    for (const state of below(region)) {
      const path = state.path.slice(region.path.length);
      const named = path.filter((key, at) => at === path.length - 1 || !nameless.includes(key));
      ids.set(state, state === region ? state.key : named.join('.'));
    }
  }
  return ids;
}

function stateOf(state: MachineState, ids: Ids): ChartState {
  const { type, parent, meta, tags } = state;
  const group = parent === undefined ? undefined : ids.get(parent);
  return {
    id: ids.get(state) ?? '',
    kind: type,
    parent: group ?? null,
    first: parent?.type === 'compound' && parent.initial.target.includes(state),
    tags,
    meta: meta ?? null,
  };
}

function arrowsOf(state: MachineState, ids: Ids) {
  const from = ids.get(state) ?? '';
  const all = [
    ...[...state.transitions].flatMap(([fact, list]) => list.map((one) => ({ ...one, fact }))),
    ...(state.always ?? []).map((one) => ({ ...one, fact: '' })),
  ];
  return all.map((one, at) => {
    const { fact, target, meta } = one;
    const [to] = target ?? [];
    return {
      id: `${from}#${at}`,
      from,
      to: to === undefined ? null : (ids.get(to) ?? ''),
      fact,
      guard: guardOf(one),
      at: meta?.at ?? null,
      road: to !== undefined && isRoad(state, to, meta?.at === 'main' || fact === ''),
    };
  });
}

/**
 * Everything a statechart holds, read from the machine itself: its states with groups, parallel parts
 * and history, its transitions with those that happen by themselves, in reading order.
 */
export function graphOf(drawn: Drawn): Graph {
  const ids = idsIn(drawn);
  const states = [...ids.keys()];
  return {
    states: states.map((state) => stateOf(state, ids)),
    arrows: withLines(states.flatMap((state) => arrowsOf(state, ids))),
  };
}
