import { type Basis, type Resting, type Source, sourceOf } from '../../flows/basis';
import { CARD_BASIS } from '../../flows/emergencyCard';
import { ACT_IDS, axisOf, HARM_SIGNS } from '../../flows/encounter/acts';
import {
  ACT_BASIS,
  CONCERN_BASIS,
  FIGURE_BASIS,
  PHRASE_BASIS,
  SIGN_BASIS,
  WEIGHT_BASIS,
} from '../../flows/encounter/basis';
import { CAUTION_IDS, CAUTIONS } from '../../flows/encounter/cautions';
import { PANEL_PROMPTS } from '../../flows/encounter/meta';
import { WAY_IN_BASIS, WAY_IN_IDS } from '../../flows/encounter/waysIn';
import { OFFICES } from '../../flows/offices';
import { MEASURES } from '../../flows/onlineAbuse/meta';
import { TOPICS } from '../../flows/topics';
import { SECTION_BASIS } from '../session/sectionBasis';
import { FLOWS, type FlowStep } from './flows';

/** What kind of thing on screen rests on a rule. */
export type PlaceKind =
  | 'state'
  | 'prompt'
  | 'panel'
  | 'task'
  | 'act'
  | 'sign'
  | 'concern'
  | 'phrase'
  | 'caution'
  | 'measure'
  | 'wayIn'
  | 'card'
  | 'figure'
  | 'setting'
  | 'office'
  | 'topic';

/** Where a person meets rules: something that stands on screen, and what it rests on. */
export type Place = {
  kind: PlaceKind;
  /** Of the flow it belongs to; null when it stands beside them. */
  flow: string | null;
  id: string;
  basis: readonly Source[];
  /** States on which it shows. */
  at: readonly string[];
  /** Of a state, when it has one: several states ask the same. */
  stage?: string;
};

type Beside = Omit<Place, 'flow' | 'at'>;
const listed = (kind: PlaceKind, all: Readonly<Record<string, readonly Source[]>>): Beside[] =>
  Object.entries(all).map(([id, basis]) => ({ kind, id, basis }));

const PANELS: readonly string[] = Object.values(PANEL_PROMPTS)
  .flat()
  .map((id) => `encounter/${id}`);

/** States, prompts and tasks of every flow, found in the flows themselves. */
function inFlows(): Place[] {
  return FLOWS.flatMap(({ id: flow, steps, prompts, tasks }) => {
    const showing = (named: (step: FlowStep) => boolean): string[] =>
      steps.filter(named).map(({ id }) => id);
    const states = steps.map(
      ({ id, meta }): Place => ({
        kind: 'state',
        flow,
        id,
        basis: (meta.clauses ?? []) as readonly Source[],
        at: [id],
        ...(meta.stage == null ? {} : { stage: meta.stage }),
      }),
    );
    const lines = Object.entries(prompts).map(
      ([id, prompt]): Place => ({
        kind: PANELS.includes(`${flow}/${id}`) ? 'panel' : 'prompt',
        flow,
        id,
        basis: [sourceOf(prompt as Resting)],
        at: showing(({ meta }) => meta.prompts?.includes(id) === true),
      }),
    );
    const duties = Object.entries(tasks).map(
      ([id, { clause, also = [] }]): Place => ({
        kind: 'task',
        flow,
        id,
        basis: [clause, ...also] as Basis,
        at: showing(({ meta }) => meta.stage === 'aftermath' && meta.kind === 'done').slice(0, 1),
      }),
    );
    return [...states, ...lines, ...duties];
  });
}

/** What stands beside the steps of an encounter: acts, signs, words to say. */
function inEncounter(): Place[] {
  const steps = FLOWS.find(({ id }) => id === 'encounter')?.steps ?? [];
  const showing = (named: (step: FlowStep) => boolean) => steps.filter(named).map(({ id }) => id);
  const place = (beside: Beside, at: readonly string[]): Place => ({
    ...beside,
    flow: 'encounter',
    at,
  });
  const acts = ACT_IDS.map((act) =>
    place({ kind: 'act', id: act, basis: [...new Set([...ACT_BASIS[act], WEIGHT_BASIS[act]])] }, [
      `judgement.${axisOf(act)}`,
    ]),
  );
  const signs = HARM_SIGNS.map((sign) =>
    place({ kind: 'sign', id: sign, basis: SIGN_BASIS[sign] }, ['judgement.harm']),
  );
  const concerns = listed('concern', CONCERN_BASIS).map((one) => place(one, ['aftermath']));
  const phrases = listed('phrase', PHRASE_BASIS).map((one) => {
    const [phrase = ''] = one.id.split('.');
    const at = showing(({ meta }) => meta.phrase === phrase);
    return place(one, at.length > 0 ? at : ['initialResponse']);
  });
  const cautions = CAUTION_IDS.map((id) =>
    place(
      { kind: 'caution', id, basis: [`own.${CAUTIONS[id].source}`] },
      showing(({ meta }) => meta.cautions === true),
    ),
  );
  return [...acts, ...signs, ...concerns, ...phrases, ...cautions];
}

/** What stands beside the steps of a case: what care there is. */
function inCase(): Place[] {
  const steps = FLOWS.find(({ id }) => id === 'onlineAbuse')?.steps ?? [];
  const at = steps.filter(({ meta }) => meta.kind === 'check').map(({ id }) => id);
  return Object.entries(MEASURES).map(([id, { clause, hint }]) => ({
    kind: 'measure',
    flow: 'onlineAbuse',
    id,
    basis: [...new Set([clause, sourceOf(hint)])],
    at,
  }));
}

const beside = (): Place[] =>
  [
    ...WAY_IN_IDS.map((id): Beside => ({ kind: 'wayIn', id, basis: WAY_IN_BASIS })),
    ...listed('card', CARD_BASIS),
    ...listed('figure', FIGURE_BASIS),
    ...listed('setting', SECTION_BASIS),
    ...listed('office', OFFICES),
    ...listed('topic', TOPICS),
  ].map((one) => ({ ...one, flow: null, at: [] }));

/**
 * Every place in the application where a person meets a rule or one of our own sources, read from the
 * code that draws it; made once.
 */
export const PLACES: readonly Place[] = [...inFlows(), ...inEncounter(), ...inCase(), ...beside()];

/** The places that rest on one source, in the order of the flow. */
export const placesOf = (source: Source): Place[] =>
  PLACES.filter(({ basis }) => basis.includes(source));
