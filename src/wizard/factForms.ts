import { definitionMet } from '../../flows/definition';
import type { Act } from '../../flows/encounter/acts';
import { type Axis, actsOf, HARM_SIGNS, type HarmSign } from '../../flows/encounter/acts';
import type { EncounterContext } from '../../flows/encounter/context';
import { earliestDeadline } from '../../flows/encounter/deadlines';
import type { FactType } from '../../flows/encounter/facts';
import type { EncounterSnapshot } from '../../flows/encounter/fold';
import { type Fields, optional } from '../record/fields';

export type FieldName =
  | 'by'
  /** As `by`, for what the head decides: whoever acts for them says why, in a field of its own. */
  | 'judge'
  /** As `judge`, where what is decided needs no other reason: it is the native `reason`. */
  | 'orderer'
  | 'reason'
  /** A reason that only a departure from the guidance's figure needs; same native field. */
  | 'departure'
  | 'policy'
  | 'acts'
  | 'signs'
  | 'minutes'
  | 'injured'
  | 'weapon'
  | 'where'
  | 'text';

/** How a fact that needs more than one tap is filled in. */
type FactForm = {
  fields: readonly FieldName[];
  /** One submit button a value; without, one button in all. */
  values?: readonly string[];
  /** Whether the record points to the last value; it stands out where this is not said. */
  pointed?(context: EncounterContext): boolean;
  /** Words for values that no locale can know, such as ids. */
  captions?: Readonly<Record<string, string>>;
  /** Builds the fact's data from the native fields. */
  data(fields: Fields, value: string, snapshot: EncounterSnapshot): Record<string, unknown>;
};

const review = (axis: Axis): FactForm => ({
  fields: ['acts', 'by'],
  data: (fields) => ({
    acts: fields.all('acts').filter((act) => actsOf(axis).includes(act as Act)),
  }),
});

/** Why somebody acts for the head; nothing where the head acts. */
export const actingReason = (fields: Fields) =>
  optional('actingReason', fields.text('actingReason'));

const reasonOnly: FactForm = {
  fields: ['reason'],
  data: (fields) => ({ reason: fields.text('reason') }),
};

/** The facts that carry more than a choice; all others are one tap. */
export const FACT_FORMS: Partial<Record<FactType, FactForm>> = {
  'manner.reviewed': review('manner'),
  'content.reviewed': review('content'),
  'pattern.reviewed': review('pattern'),
  'other.reviewed': review('other'),
  'harm.assessed': {
    fields: ['signs', 'by'],
    values: ['notHarmed', 'harmed'],
    data: (fields, harm) => ({
      harm,
      signs: fields.all('signs').filter((sign) => HARM_SIGNS.includes(sign as HarmSign)),
    }),
  },
  'verdict.given': {
    fields: ['policy', 'judge', 'reason'],
    values: ['notHarassment', 'harassment'],
    pointed: definitionMet,
    data: (fields, verdict) => ({
      verdict,
      reason: fields.text('reason'),
      ...actingReason(fields),
    }),
  },
  'eviction.ordered': {
    fields: ['orderer'],
    data: (fields, _, { context }) => ({
      n: context.orders + 1,
      ...optional('reason', fields.text('reason')),
    }),
  },
  'emergency.stoodDown': reasonOnly,
  'encounter.reopened': reasonOnly,
  'damage.recorded': {
    fields: ['injured', 'weapon', 'text'],
    data: (fields) => ({
      injured: fields.number('injured'),
      weapon: fields.checked('weapon'),
      ...optional('text', fields.text('text')),
    }),
  },
  /** Without an announcement; with one it is a tap. */
  'recording.started': {
    fields: ['reason'],
    values: ['unannounced'],
    data: (fields) => ({ announced: false, reason: fields.text('reason') }),
  },
  'recording.stored': {
    fields: ['by', 'where'],
    data: (fields) => ({ where: fields.text('text') }),
  },
  'addendum.written': { fields: ['text'], data: (fields) => ({ text: fields.text('text') }) },
  'medical.decided': {
    fields: [],
    values: ['notNeeded', 'needed'],
    data: (_, decision) => ({ decision }),
  },
  'deadline.set': {
    fields: ['minutes', 'reason'],
    data: (fields) => ({ minutes: fields.number('minutes'), reason: fields.text('reason') }),
  },
  'deadline.extended': {
    fields: ['reason'],
    values: ['5', '15'],
    data: (fields, minutes, snapshot) => ({
      clock: earliestDeadline(snapshot)?.clock ?? 'progress',
      minutes: Number(minutes),
      reason: fields.text('reason'),
    }),
  },
  'limit.announced': {
    fields: ['minutes', 'departure'],
    data: (fields) => ({
      minutes: fields.number('minutes'),
      ...optional('reason', fields.text('reason')),
    }),
  },
};

/** Announcing the police before the set number of orders carries a reason; afterwards it is a tap. */
export const EARLY_NOTICE: FactForm = reasonOnly;

export type { FactForm };
