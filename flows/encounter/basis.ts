import type { Basis } from '../basis';
import type { ClauseId } from '../clauses';
import type { Act, HarmSign } from './acts';
import type { Concern } from './context';
import type { Figures } from './figures';
import type { PHRASES } from './phrases';

/*
 * What the words beside the chart rest on: states, prompts and tasks carry theirs themselves. Read
 * where the guidance is looked up, never on the way of a tap.
 */

const OURS: Basis = ['own.kizen'];

/** The kind the guidance counts an act among, and the observation it names. */
export const ACT_BASIS: Record<Act, Basis> = {
  'manner.insult': ['1.3.2d', '2.2a.1'],
  'manner.discrimination': ['1.3.2d', '2.2a.1'],
  'manner.shouting': ['1.3.2c', '2.2a.2'],
  'manner.abuse': ['1.3.2b', '2.2a.2'],
  'manner.defamation': ['1.3.2b'],
  'manner.threat': ['1.3.2c'],
  'manner.overbearing': ['2.2a.2'],
  'manner.striking': ['1.3.2a', '2.2a.3'],
  'manner.violence': ['1.3.2a', '2.2a.3'],
  'content.money': ['2.2b.1'],
  'content.favour': ['2.2b.1'],
  'content.kneeling': ['1.3.2e', '2.2b.2'],
  'content.punishment': ['1.3.2e', '2.2b.2'],
  'content.excessive': ['B2.3'],
  'pattern.long': ['1.3.2f', '2.2c.1'],
  'pattern.repeat': ['1.3.2f', '2.2c.1'],
  'pattern.staying': ['2.2c.4'],
  'pattern.offHours': ['2.2c.2'],
  'pattern.revisit': ['2.2c.3'],
  'pattern.redial': ['2.2c.3'],
  'post.discredit': ['1.3.2g'],
  'post.private': ['1.3.2g'],
  'other.sexual': ['1.3.2h'],
  'other.moral': ['1.3.2h'],
  'other.sogi': ['1.3.2h'],
  'other.free': ['1.3.2z'],
};

/** The rule that gives an act the weight it has in `WEIGHTS`: the guidance's comment, else where it is named. */
export const WEIGHT_BASIS: Record<Act, ClauseId> = {
  'manner.insult': '2.2a.4',
  'manner.discrimination': '2.2a.4',
  'manner.shouting': '2.2a.5',
  'manner.abuse': '2.2a.5',
  'manner.defamation': '1.3.2b',
  'manner.threat': 'B2.3',
  'manner.overbearing': '2.2a.5',
  'manner.striking': '2.2a.4',
  'manner.violence': '2.2a.4',
  'content.money': '2.2b.3',
  'content.favour': '2.2b.3',
  'content.kneeling': '2.2b.4',
  'content.punishment': '2.2b.2',
  'content.excessive': 'B2.3',
  'pattern.long': '2.2c.5',
  'pattern.repeat': '2.2c.4',
  'pattern.staying': '2.2c.4',
  'pattern.offHours': '2.2c.5',
  'pattern.revisit': '2.2c.3',
  'pattern.redial': '2.2c.3',
  'post.discredit': '1.3.2g',
  'post.private': '1.3.2g',
  'other.sexual': '1.3.2h',
  'other.moral': '1.3.2h',
  'other.sogi': '1.3.2h',
  'other.free': '1.3.2z',
};

export const SIGN_BASIS: Record<HarmSign, Basis> = {
  fear: ['2.2a.5'],
  anxiety: ['2.2a.5'],
  helplessness: ['2.2a.5'],
  workStopped: OURS,
  health: OURS,
  free: OURS,
};

export const CONCERN_BASIS: Record<Concern, Basis> = {
  otherSections: ['3.1.3a', '3.1.3b'],
  legal: ['3.1.3e'],
  difficulty: ['3.1.3'],
};

export const FIGURE_BASIS: Record<keyof Figures, Basis> = {
  noProgressMinutes: ['2.3c.4', '2.3c.5'],
  visitMinMinutes: ['2.3c.6'],
  visitMaxMinutes: ['2.3c.6'],
  visitMinutes: OURS,
  orders: ['2.3f.5a', '2.3f.0'],
};

type Variant = {
  [P in keyof typeof PHRASES]: `${P}.${(typeof PHRASES)[P][number]}`;
}[keyof typeof PHRASES];

export const PHRASE_BASIS: Record<Variant, Basis> = {
  'listen.abuse': ['2.1.2b', '2.3a.2'],
  'listen.demand': ['2.1.2b', '2.3b.3'],
  'listen.long': ['2.1.2b'],
  'listen.general': ['2.1.2b'],
  'notes.general': ['2.1.2c'],
  'notes.letter': ['2.1.2c', 'own.kizen'],
  'recording.general': ['2.1.2c', '2.3r.1'],
  'limit.general': ['2.3c.6'],
  'stopRequest.abuse': ['2.3.0', '2.3f.1'],
  'stopRequest.demand': ['2.3b.1', '2.3b.2', '2.3f.1'],
  'stopRequest.long': ['2.3c.1', '2.3c.2', '2.3f.1'],
  'stopRequest.general': ['2.3.0', '2.3f.1'],
  'stopRequest.letter': ['2.3f.1', 'own.kizen'],
  'warning.abuse': ['2.3a.4', '2.3f.2'],
  'warning.demand': ['2.3f.2'],
  'warning.long': ['2.3c.3', '2.3f.2'],
  'warning.general': ['2.3f.2'],
  'warning.letter': ['2.3f.2', 'own.kizen'],
  'termination.counter': ['2.3f.3'],
  'termination.field': ['2.3f.3', 'own.kizen'],
  'termination.phone': ['2.3f.3t'],
  'termination.letter': ['2.3f.3', 'own.kizen'],
  'facilityReport.general': ['2.3f.4a'],
  'evictionOrder.general': ['2.3f.4b', '2.3f.5a'],
  'policeNotice.general': ['2.3f.5b'],
  'policeCall.general': ['2.3f.5c', 'own.tokyoPolice'],
  'policeCall.field': ['2.3f.5c', 'own.tokyoPolice'],
  'emergencyCall.general': ['2.3e.1', 'own.tokyoPolice'],
  'emergencyCall.field': ['2.3e.1', 'own.tokyoPolice'],
  'emergencyCall.phone': ['2.3e.1', 'own.tokyoPolice'],
  'emergencyCall.letter': ['2.3e.1', 'own.tokyoPolice'],
};
