import { type Day, isDay, isTime } from '../days';
import { type Check, maybe, shape, text, whole, written } from '../shapes';

/**
 * What stands on form 1 (SF1), in the order of the form. Anything may be missing, since it is sent
 * at once: what is missing is flagged and never made up. `occurredHour` is 0 to 23.
 */
export type FormOne = {
  occurredOn?: Day;
  occurredHour?: number;
  staffDepartment: string;
  staffDivision: string;
  staffUnit: string;
  staffName: string;
  background: string;
  situation: string;
  response: string;
  other: string;
  reportedOn?: Day;
  reportedAt?: string;
  department: string;
  division: string;
  unit: string;
  contactName: string;
  contact: string;
};

const FIELDS: Record<keyof FormOne, Check> = {
  occurredOn: maybe(isDay),
  occurredHour: maybe(whole(0, 23)),
  staffDepartment: text,
  staffDivision: text,
  staffUnit: text,
  staffName: text,
  background: text,
  situation: text,
  response: text,
  other: text,
  reportedOn: maybe(isDay),
  reportedAt: maybe(isTime),
  department: text,
  division: text,
  unit: text,
  contactName: text,
  contact: text,
};

export const FORM_ONE_FIELDS = Object.keys(FIELDS) as (keyof FormOne)[];

/** True for a form with exactly these fields. */
export const isFormOne: Check = shape(FIELDS);

/** What a form may be without: nothing more to say, and a section that has no units. */
const MAY_BE_EMPTY: readonly (keyof FormOne)[] = ['other', 'staffUnit', 'unit'];

/** The fields that are still empty and should not be, in the order of the form. */
export const missingIn = (form: Partial<FormOne>): (keyof FormOne)[] =>
  FORM_ONE_FIELDS.filter((field) => {
    const value = form[field];
    const empty = value === undefined || (typeof value === 'string' && written(value) === '');
    return empty && !MAY_BE_EMPTY.includes(field);
  });
