import { TRACKS, type Track } from '../../../flows/onlineAbuse/context';
import type { StateMeta } from '../../../flows/onlineAbuse/meta';
import { graphNamed } from '../chart/charts';

/** A screen of a case, or the step of one of its tracks. */
export type CaseScreen = { id: string; meta: StateMeta };

const graph = graphNamed('onlineAbuse');

const screens: readonly CaseScreen[] = graph.states.flatMap(({ id, meta }) =>
  meta === null ? [] : [{ id, meta: meta as StateMeta }],
);

/** What a screen says of itself, by its id. */
export const caseScreen = (wanted: string): CaseScreen => {
  const found = screens.find(({ id }) => id === wanted);
  if (found === undefined) throw new Error(`no screen of a case: ${wanted}`);
  return found;
};

/** Where a post is plainly malicious: what is owed once that was weighed, in the chart's order. */
export const fourSteps: readonly CaseScreen[] = screens.filter(
  ({ id, meta }) => id.startsWith('malice.') && id !== 'malice.weigh' && meta.standing === 'owed',
);

const TOLD: readonly Track[] = ['notice', 'monitoring', 'malice'];

/** What else may be to be done: each track with the rules it begins with. */
export const otherTracks = TRACKS.filter((track) => !TOLD.includes(track)).map((track) => ({
  track,
  sources: screens.find(({ id }) => id.startsWith(`${track}.`))?.meta.clauses ?? [],
}));
