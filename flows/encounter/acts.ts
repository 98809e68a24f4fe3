/** The acts that are seen, `axis.act`, with the axis they are judged on and the weight the guide's comment gives. */

export const AXES = ['manner', 'content', 'pattern', 'other'] as const;
export type Axis = (typeof AXES)[number];

/** How the guidance weighs an act; words, never a score (2.2.1). */
export type Weight = 'likely' | 'byDegree' | 'possible' | 'considered' | 'judged';

export const ACTS = {
  'manner.insult': { axis: 'manner', weight: 'likely', clause: '2.2a.4' },
  'manner.discrimination': { axis: 'manner', weight: 'likely', clause: '2.2a.4' },
  'manner.shouting': { axis: 'manner', weight: 'byDegree', clause: '2.2a.5' },
  'manner.abuse': { axis: 'manner', weight: 'likely', clause: '2.2a.4' },
  'manner.defamation': { axis: 'manner', weight: 'judged', clause: '1.3.2b' },
  'manner.threat': { axis: 'manner', weight: 'byDegree', clause: '2.2a.5' },
  'manner.overbearing': { axis: 'manner', weight: 'byDegree', clause: '2.2a.5' },
  'manner.striking': { axis: 'manner', weight: 'likely', clause: '2.2a.4' },
  'manner.violence': { axis: 'manner', weight: 'likely', clause: '2.2a.4' },
  'content.money': { axis: 'content', weight: 'possible', clause: '2.2b.3' },
  'content.favour': { axis: 'content', weight: 'possible', clause: '2.2b.3' },
  'content.kneeling': { axis: 'content', weight: 'considered', clause: '2.2b.4' },
  'content.punishment': { axis: 'content', weight: 'judged', clause: '2.2b.2' },
  'content.excessive': { axis: 'content', weight: 'judged', clause: 'B2.3' },
  'pattern.long': { axis: 'pattern', weight: 'possible', clause: '2.2c.5' },
  'pattern.repeat': { axis: 'pattern', weight: 'possible', clause: '2.2c.4' },
  'pattern.staying': { axis: 'pattern', weight: 'possible', clause: '2.2c.4' },
  'pattern.offHours': { axis: 'pattern', weight: 'possible', clause: '2.2c.5' },
  'pattern.revisit': { axis: 'pattern', weight: 'judged', clause: '2.2c.3' },
  'pattern.redial': { axis: 'pattern', weight: 'judged', clause: '2.2c.3' },
  'post.discredit': { axis: 'other', weight: 'judged', clause: '1.3.2g' },
  'post.private': { axis: 'other', weight: 'judged', clause: '1.3.2g' },
  'other.sexual': { axis: 'other', weight: 'judged', clause: '1.3.2h' },
  'other.moral': { axis: 'other', weight: 'judged', clause: '1.3.2h' },
  'other.sogi': { axis: 'other', weight: 'judged', clause: '1.3.2h' },
  'other.free': { axis: 'other', weight: 'judged', clause: '1.3.2z' },
} as const satisfies Record<string, { axis: Axis; weight: Weight; clause: string }>;

export type Act = keyof typeof ACTS;
export const ACT_IDS = Object.keys(ACTS) as Act[];

/** True for an act this version knows. */
export const isAct = (value: unknown): value is Act =>
  typeof value === 'string' && Object.hasOwn(ACTS, value);

/** The acts that are judged on one axis, in the order of the guidance. */
export const actsOf = (axis: Axis): Act[] => ACT_IDS.filter((act) => ACTS[act].axis === axis);

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
