import { initialTransition, type SnapshotFrom } from 'xstate';
import { steppingOn } from '../stepping';
import { TRACKS, type Track } from './context';
import type { CaseFact } from './facts';
import { onlineAbuseFlow } from './flow';
import type { StateMeta } from './meta';

export type CaseSnapshot = SnapshotFrom<typeof onlineAbuseFlow>;

/** Where every case begins: nothing has been found yet. */
export const beginning = (): CaseSnapshot => initialTransition(onlineAbuseFlow)[0];

/** The next snapshot; unchanged when the chart refuses the fact. Pure. */
export const step = steppingOn<CaseSnapshot, CaseFact>(onlineAbuseFlow);

/** The id of the screen: `home`, `relation`, `handling` or `closed`. */
export const stateIdOf = ({ value }: CaseSnapshot): string =>
  typeof value === 'string' ? value : (Object.keys(value)[0] as string);

/** Where every track stands, `notice.send` and the like: locale key, and `data-track` on the page. */
export const trackIdsOf = ({ value }: CaseSnapshot): Record<Track, string> | null => {
  if (typeof value === 'string' || !('handling' in value)) return null;
  const states = value.handling as Record<Track, string>;
  return Object.fromEntries(TRACKS.map((track) => [track, `${track}.${states[track]}`])) as Record<
    Track,
    string
  >;
};

const metaAt = (snapshot: CaseSnapshot, path: string): StateMeta => {
  const meta = (snapshot.getMeta() as Record<string, StateMeta>)[path];
  if (meta === undefined) throw new Error(`state without meta: ${path}`);
  return meta;
};

const OWN_IDS: readonly string[] = ['relation', 'handling', 'closed'];

/** What the screen says of itself: kind of view, who acts, clauses. */
export const metaOf = (snapshot: CaseSnapshot): StateMeta => {
  const id = stateIdOf(snapshot);
  return metaAt(snapshot, OWN_IDS.includes(id) ? id : `onlineAbuse.${id}`);
};

/** What the state of a track says of itself. In: `notice.send` and the like. */
export const metaOfTrack = (snapshot: CaseSnapshot, trackId: string): StateMeta =>
  metaAt(snapshot, `onlineAbuse.handling.${trackId}`);
