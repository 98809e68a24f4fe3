import type { OwnSource } from '../ownSources';

/**
 * What to ask oneself before a response is ended; ours, not the guidance's. Nothing waits for an
 * answer: each is one tap, goes into the record and changes no state.
 */
export const CAUTIONS = {
  /** Does business about life, property, rights or a safety net remain, and how will it go on? */
  lifeline: {
    source: 'tokyoRights',
    answers: ['none', 'letter', 'otherDay', 'otherOfficer', 'unsure'],
  },
  /** Is this a request for reasonable accommodation? */
  accommodation: { source: 'dpi', answers: ['no', 'yes', 'unsure'] },
  /** Did our explanation, or making them wait, cause it? */
  ownCause: { source: 'survey', answers: ['no', 'yes', 'unsure'] },
} as const satisfies Record<string, { source: OwnSource; answers: readonly string[] }>;

export type Caution = keyof typeof CAUTIONS;
export const CAUTION_IDS = Object.keys(CAUTIONS) as Caution[];

/** `lifeline.letter`: the question and its answer. */
export type CautionAnswer = {
  [C in Caution]: `${C}.${(typeof CAUTIONS)[C]['answers'][number]}`;
}[Caution];

/** The answers to one question, as the record keeps them. */
export const answersTo = (caution: Caution): CautionAnswer[] =>
  CAUTIONS[caution].answers.map((answer) => `${caution}.${answer}` as CautionAnswer);

export const CAUTION_ANSWERS = CAUTION_IDS.flatMap(answersTo);
