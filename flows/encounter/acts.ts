import { type Check, listOf, oneOf, shape } from '../shapes';

/** The acts that are seen, `axis.act`, and the weight the guide's comment gives. */

export const AXES = ['manner', 'content', 'pattern', 'other'] as const;
export type Axis = (typeof AXES)[number];

/**
 * How the guidance weighs an act; words, never a score (2.2.1). `byDegree` is about the second half of
 * the definition alone; `unlawful` stands in the definition, which asks for no degree. The rule that
 * says so is in `WEIGHT_BASIS`.
 */
export type Weight = 'likely' | 'byDegree' | 'unlawful' | 'possible' | 'considered' | 'judged';

export const WEIGHTS = {
  'manner.insult': 'likely',
  'manner.discrimination': 'likely',
  'manner.shouting': 'byDegree',
  'manner.abuse': 'byDegree',
  'manner.defamation': 'judged',
  'manner.threat': 'unlawful',
  'manner.overbearing': 'byDegree',
  'manner.striking': 'likely',
  'manner.violence': 'likely',
  'content.money': 'possible',
  'content.favour': 'possible',
  'content.kneeling': 'considered',
  'content.punishment': 'judged',
  'content.excessive': 'judged',
  'pattern.long': 'possible',
  'pattern.repeat': 'possible',
  'pattern.staying': 'possible',
  'pattern.offHours': 'possible',
  'pattern.revisit': 'judged',
  'pattern.redial': 'judged',
  'post.discredit': 'judged',
  'post.private': 'judged',
  'other.sexual': 'judged',
  'other.moral': 'judged',
  'other.sogi': 'judged',
  'other.free': 'judged',
} as const satisfies Record<string, Weight>;

export type Act = keyof typeof WEIGHTS;
export const ACT_IDS = Object.keys(WEIGHTS) as Act[];

/** True for an act this version knows. */
export const isAct = (value: unknown): value is Act =>
  typeof value === 'string' && Object.hasOwn(WEIGHTS, value);

/** The axis an act is judged on: posts are reviewed among the others. */
export const axisOf = (act: Act): Axis => {
  const [axis] = act.split('.') as [Axis | 'post'];
  return axis === 'post' ? 'other' : axis;
};

/** The acts that are judged on one axis, in the order of the guidance. */
export const actsOf = (axis: Axis): Act[] => ACT_IDS.filter((act) => axisOf(act) === axis);

/** Signs that the working environment was harmed (2.2a.5); `free` is for the head's own words. */
export const HARM_SIGNS = [
  'fear',
  'anxiety',
  'helplessness',
  'workStopped',
  'health',
  'free',
] as const;
export type HarmSign = (typeof HARM_SIGNS)[number];

/** What `harm.assessed` carries, in an encounter and in a case of posts. */
export const isHarm: Check = shape({
  harm: oneOf(['harmed', 'notHarmed']),
  signs: listOf(oneOf(HARM_SIGNS)),
});

/** The acts within one tap, by channel; all others are behind one fold. Ours, from what is common. */
export const COMMON_ACTS: Record<'counter' | 'phone' | 'field' | 'letter', readonly Act[]> = {
  counter: [
    'manner.shouting',
    'manner.striking',
    'manner.insult',
    'manner.threat',
    'pattern.repeat',
    'pattern.staying',
    'content.kneeling',
    'manner.violence',
  ],
  phone: [
    'manner.shouting',
    'manner.abuse',
    'manner.insult',
    'manner.threat',
    'pattern.repeat',
    'pattern.long',
    'pattern.redial',
    'content.punishment',
  ],
  field: [
    'manner.shouting',
    'manner.abuse',
    'manner.insult',
    'manner.threat',
    'manner.striking',
    'pattern.long',
    'content.kneeling',
    'manner.violence',
  ],
  letter: [
    'manner.insult',
    'manner.defamation',
    'manner.threat',
    'content.money',
    'content.punishment',
    'content.excessive',
    'pattern.repeat',
    'post.discredit',
  ],
};
