import { PLATFORMS } from '../../flows/onlineAbuse/searches';
import { type CaseField, type CaseForm, day, key, line, platform, reason } from './caseFields';

/* Forms that stand on the screen more than once, or in more than one place. */

const searching = (when: CaseField): CaseForm => ({
  fields: [platform('chips'), key, when],
  values: ['notFound', 'found'],
  data: (fields, result) => ({
    day: fields.text('day'),
    platform: fields.text('platform'),
    key: fields.text('key'),
    result,
    of: PLATFORMS.length,
  }),
});

/** A search of today: one tap on the service and one on the result. */
export const SEARCH_TODAY = searching({ kind: 'known', name: 'day' });
/** The same for any day that has come. */
export const SEARCH_ON_A_DAY = searching(day('day', 'fields.searchedOn'));

/** What completes a record of evidence, or says why it stays incomplete; `id` names the record. */
export const completing = (id: string): CaseForm => ({
  fields: [line('kept', 'fields.kept'), line('contact', 'fields.siteContact')],
  values: [id],
  data: (fields) => ({ id, kept: fields.text('kept'), contact: fields.text('contact') }),
});
export const unobtainable = (id: string): CaseForm => ({
  fields: [reason],
  values: [id],
  data: (fields) => ({ id, reason: fields.text('reason') }),
});
