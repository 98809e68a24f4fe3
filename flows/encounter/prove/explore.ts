import { explore as exploreChart } from '../../prove/explore';
import type * as Prove from '../../prove/walk';
import type { EncounterFact } from '../facts';
import type { Figures } from '../figures';
import { stateIdOf } from '../fold';
import type { Chart, Snapshot } from './chart';
import type { Lens } from './lenses';
import { samplesOf } from './samples';
import { type Setup, startOf } from './setups';
import { follow, freshTrace, type Trace } from './trace';

export type Kind = { fact: EncounterFact; snapshot: Snapshot; trace: Trace };
export type Node = Prove.Node<Kind>;
export type Edge = Prove.Edge<Kind>;
export type Walk = Prove.Walk<Kind>;

/** Walks every situation of one beginning that a lens tells apart. */
export const explore = (chart: Chart, setup: Setup, figures: Figures, lens: Lens): Walk =>
  exploreChart<Kind>(
    {
      chart,
      stateOf: stateIdOf,
      samplesOf: (type, { context }) => samplesOf(type, context),
      follow,
    },
    startOf(setup, figures),
    freshTrace(setup),
    lens,
  );
