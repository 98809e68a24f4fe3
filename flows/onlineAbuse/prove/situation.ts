import { type ChartNode, leavesOf } from '../../prove/chart';
import type * as Prove from '../../prove/walk';
import { TRACKS, type Track } from '../context';
import type { CaseFact } from '../facts';
import type { onlineAbuseFlow } from '../flow';
import { type CaseSnapshot, stateIdOf, trackIdsOf } from '../fold';
import type { Trace } from './trace';

/** A statechart under proof: the real one, or in a test one that was broken on purpose. */
export type Chart = typeof onlineAbuseFlow;

export type Kind = { fact: CaseFact; snapshot: CaseSnapshot; trace: Trace };
export type Node = Prove.Node<Kind>;
export type Edge = Prove.Edge<Kind>;

/** Every track's state, or null where nothing is handled. */
export const tracksOf = ({ snapshot }: Pick<Node, 'snapshot'>): Record<Track, string> | null =>
  trackIdsOf(snapshot);

/**
 * What tells one situation from another: the screen, and on the board where every track stands with
 * what has been ticked so far.
 */
export const situationOf = (snapshot: CaseSnapshot): string => {
  const tracks = trackIdsOf(snapshot);
  if (tracks === null) return stateIdOf(snapshot);
  return `${TRACKS.map((track) => tracks[track]).join(' ')} ${JSON.stringify(snapshot.context)}`;
};

/** Ids of all screens and all states of tracks, `relation`, `notice.send` and the like. */
export const stateIdsOf = (chart: Chart): string[] =>
  leavesOf(chart.root as unknown as ChartNode).map(({ path }) =>
    path.slice(path[0] === 'handling' ? 1 : 0).join('.'),
  );
