import type { Axis } from '../../../flows/encounter/acts';
import type { StateMeta } from '../../../flows/encounter/meta';
import { STAGES, type Stage } from '../../../flows/encounter/meta';
import { graphNamed } from '../chart/charts';
import type { ChartArrow } from '../chart/graph';

/** A screen of the encounter and what it says of itself. */
export type Screen = { id: string; meta: StateMeta };

const graph = graphNamed('encounter');

const screens: readonly Screen[] = graph.states.flatMap(({ id, meta }) =>
  meta === null ? [] : [{ id, meta: meta as StateMeta }],
);

/** The screens of one stage in reading order. */
const screensOf = (stage: Stage): Screen[] => screens.filter(({ meta }) => meta.stage === stage);

/** What one leads to from a screen, as its choices offer it. */
const waysOn = ({ id }: Screen): ChartArrow[] =>
  graph.arrows.filter(
    ({ from, to, at }) => from === id && to !== null && (at === 'main' || at === 'choice'),
  );

/** One numbered stage: the words to say, one after the other, and what to do then. */
export type Step = { stage: Stage; says: Screen[]; ways: ChartArrow[] };

/** The stages that are words: ① to ⑤, in the guidance's order. */
export const steps: readonly Step[] = STAGES.flatMap((stage) => {
  const says = screensOf(stage).filter(({ meta }) => meta.kind === 'say');
  const ways = screensOf(stage).filter(({ meta }) => meta.kind === 'wait');
  return says.length === 0 ? [] : [{ stage, says, ways: ways.flatMap(waysOn) }];
});

const named = (wanted: string): Screen => {
  const found = screens.find(({ id }) => id === wanted);
  if (found === undefined) throw new Error(`no screen ${wanted}`);
  return found;
};

export const firstScreen = named('initialResponse');
/** Where one axis is judged. */
export const axisScreen = (axis: Axis): Screen => named(`judgement.${axis}`);
export const verdictScreen = named('judgement.verdict');
export const emergencyScreens = screens.filter(({ id }) => id.startsWith('emergency.'));
