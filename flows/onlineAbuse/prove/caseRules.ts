import { addDays, type Day, dayAt } from '../../days';
import { reasonIn } from '../../prove/signed';
import { owedTracks, TRACKS, type Track } from '../context';
import type { CaseFact, CaseFactType } from '../facts';
import { metaOfTrack } from '../fold';
import { OLDEST_DISCOVERY } from '../rules';
import { TRACK_FACTS } from '../trackFacts';
import type { Rule } from './rule';
import { likely } from './samples';
import type { Chart } from './situation';
import { type Node, tracksOf } from './situation';
import { owedBy, type Trace } from './trace';

const isHandled = ({ relation, closed }: Trace): boolean =>
  !closed && (relation === 'work' || relation === 'likewise');

const isCredible = (day: Day, { at, tz }: CaseFact): boolean =>
  day <= dayAt(at, tz) && day >= addDays(dayAt(at, tz), -OLDEST_DISCOVERY);

const takenUpFirst: Rule = {
  id: 'A1',
  edge: ({ from, fact, to }) => {
    if (fact.type === 'case.opened') return isCredible(fact.data.discovered, fact);
    if (fact.type === 'discovery.noted') return isCredible(fact.data.day, fact);
    if (fact.type !== 'relation.judged') return from.trace.closed || isHandled(from.trace);
    const { relation } = fact.data;
    if (isHandled(from.trace) || from.trace.closed) return false;
    if (relation !== 'work' && reasonIn(fact) === '') return false;
    return relation === 'outside' ? to.state === 'closed' : tracksOf(to) !== null;
  },
  node: (node) => (tracksOf(node) !== null) === isHandled(node.trace),
};

const sideBySide: Rule = {
  id: 'A2',
  node: (node) =>
    !isHandled(node.trace) ||
    (['facts.established', 'notice.written'] as const).every((type) =>
      node.snapshot.can(likely(type)),
    ),
  edge: ({ from, fact }) => fact.type !== 'notice.sent' || from.trace.written,
};

/** The facts, what the chart keeps, what the tracks say of themselves, and the door agree. */
const closesWhenNothingIsOwed: Rule = {
  id: 'A12',
  node: (node, out) => {
    const tracks = tracksOf(node);
    if (tracks === null) return true;
    const { snapshot, trace } = node;
    const owed = owedBy(trace);
    const kept = owedTracks(snapshot.context);
    const said = TRACKS.filter((track) => metaOfTrack(snapshot, tracks[track]).standing === 'owed');
    const closes = out.some(({ fact }) => fact.type === 'case.closed');
    return `${kept}` === `${owed}` && `${said}` === `${owed}` && closes === (owed.length === 0);
  },
};

const closedIsSealed: Rule = {
  id: 'A13',
  edge: ({ from, fact, to }) => {
    if (!from.trace.closed) return true;
    if (fact.type === 'addendum.written') return to.state === 'closed';
    if (fact.type !== 'case.reopened' || reasonIn(fact) === '') return false;
    return to.state === (from.trace.closedFrom === '' ? 'relation' : from.trace.closedFrom);
  },
  node: ({ trace }, out) =>
    !trace.closed ||
    (['addendum.written', 'case.reopened'] as const).every((type) =>
      out.some(({ fact }) => fact.type === type),
    ),
};

/** Facts that open or shut another track, beside their own: the gates of A3. */
const GATES: Partial<Record<CaseFactType, readonly Track[]>> = {
  'facts.established': ['publication', 'assembly'],
  'publication.weighed': ['assembly'],
};

const OWN_TRACK = new Map(
  TRACKS.flatMap((track) => TRACK_FACTS[track].map((type) => [type, track])),
);

const movedTracks = (from: Node, to: Node): Track[] => {
  const [before, after] = [tracksOf(from), tracksOf(to)];
  if (before === null || after === null) return [];
  return TRACKS.filter((track) => before[track] !== after[track]);
};

const ownTrackOnly: Rule = {
  id: 'A16',
  edge: ({ from, fact, to }) =>
    movedTracks(from, to).every(
      (track) => OWN_TRACK.get(fact.type) === track || GATES[fact.type]?.includes(track),
    ),
};

type Listening = { ownEvents: string[]; states: Record<string, Listening> };

const heardIn = (node: Listening): string[] => [
  ...node.ownEvents,
  ...Object.values(node.states).flatMap(heardIn),
];

/** Facts that a track listens to and that are not its own, read off the chart itself (A16). */
export const strayFacts = (chart: Chart): string[] => {
  const { states } = (chart.root as unknown as Listening).states.handling as Listening;
  return TRACKS.flatMap((track) =>
    heardIn(states[track] as Listening)
      .filter((type) => type !== '' && OWN_TRACK.get(type as CaseFactType) !== track)
      .map((type) => `${track} ${type}`),
  );
};

/** What holds of the case as a whole. */
export const CASE_RULES: readonly Rule[] = [
  takenUpFirst,
  sideBySide,
  closesWhenNothingIsOwed,
  closedIsSealed,
  ownTrackOnly,
];
