import { definitionMet } from '../../flows/definition';
import { HARM_SIGNS, isAct } from '../../flows/encounter/acts';
import { type CaseFactType, SOURCES } from '../../flows/onlineAbuse/facts';
import { FORM_ONE_FIELDS, type FormOne } from '../../flows/onlineAbuse/formOne';
import { AGENDA, MEMBERS } from '../../flows/onlineAbuse/sections';
import { written } from '../../flows/shapes';
import type { CaseKey } from '../i18n/caseWords';
import { type Fields, optional } from '../record/fields';
import {
  area,
  by,
  type CaseField,
  type CaseForm,
  day,
  figure,
  line,
  platform,
  reason,
  tick,
  time,
  usualReason,
} from './caseFields';

const text = (fields: Fields) => ({ text: fields.text('text') });
const why = (fields: Fields) => ({ reason: fields.text('reason') });
const reasonOnly: CaseForm = { fields: [by, reason], data: why };

/** A weighing by the head: one button a value, with a reason to start from. */
const weighing = (name: string, values: readonly string[]): CaseForm => ({
  fields: [by, usualReason],
  values,
  data: (fields, value) => ({ [name]: value, ...why(fields) }),
});

const ofForm = (name: string): CaseField => {
  const label = `fields.${name}` as CaseKey;
  if (name === 'occurredHour') return { kind: 'number', name, label, min: 0, max: 23 };
  if (name.endsWith('On')) return day(name, label);
  if (name.endsWith('At')) return time(name, label);
  return ['background', 'situation', 'response', 'other'].includes(name)
    ? area(name, label)
    : line(name, label);
};

/** One field of form 1 from its native field; a day, a time or an hour that is empty is left out. */
function formOneEntry(fields: Fields, name: keyof FormOne): [string, string | number][] {
  const value = fields.text(name);
  if (value === '' && /(On|At|Hour)$/.test(name)) return [];
  return [[name, name === 'occurredHour' ? Number(value) : value]];
}

const formOne = (fields: Fields): object =>
  Object.fromEntries(FORM_ONE_FIELDS.flatMap((name) => formOneEntry(fields, name)));

/** The facts that carry more than a choice; all others are one tap. */
export const CASE_FORMS: Partial<Record<CaseFactType, CaseForm>> = {
  'discovery.noted': {
    fields: [
      day('day', 'fields.day'),
      time('time', 'fields.time'),
      {
        kind: 'select',
        name: 'source',
        label: 'fields.source',
        among: SOURCES,
        words: 'sources',
      },
      line('text', 'fields.discoveryText'),
    ],
    data: (fields) => ({
      day: fields.text('day'),
      ...optional('time', fields.text('time')),
      source: fields.text('source'),
      ...text(fields),
    }),
  },
  'facts.established': { fields: [by, area('text', 'fields.text')], data: text },
  'notice.written': { fields: [...FORM_ONE_FIELDS.map(ofForm), by], data: formOne },
  'evidence.recorded': {
    fields: [
      platform('select'),
      area('content', 'fields.content'),
      line('address', 'fields.address'),
      line('ip', 'fields.ip'),
      day('postedOn', 'fields.postedOn'),
      time('postedAt', 'fields.postedAt'),
      line('kept', 'fields.kept'),
      line('contact', 'fields.siteContact'),
      tick('untrue', 'fields.untrue'),
      tick('personal', 'fields.personal'),
    ],
    data: (fields, _, newId) => ({
      id: newId(),
      platform: fields.text('platform'),
      content: fields.text('content'),
      address: fields.text('address'),
      ip: fields.text('ip'),
      ...optional('postedOn', fields.text('postedOn')),
      ...optional('postedAt', fields.text('postedAt')),
      kept: fields.text('kept'),
      contact: fields.text('contact'),
      untrue: fields.checked('untrue'),
      personal: fields.checked('personal'),
    }),
  },
  'malice.weighed': weighing('malice', ['notPlain', 'plain']),
  'extent.confirmed': {
    fields: [
      tick('posts', 'fields.posts'),
      tick('hearing', 'fields.hearing'),
      tick('reach', 'fields.reach'),
      area('text', 'fields.text'),
      by,
    ],
    data: (fields) => ({
      posts: fields.checked('posts'),
      hearing: fields.checked('hearing'),
      reach: fields.checked('reach'),
      ...text(fields),
    }),
  },
  'police.consulted': {
    fields: [area('text', 'fields.text'), by],
    values: ['notPossible', 'possible'],
    data: (fields, charge) => ({ charge, ...text(fields) }),
  },
  'victimReport.declined': reasonOnly,
  'lawyer.consulted': { fields: [area('text', 'fields.text'), by], data: text },
  'monitoring.adjusted': {
    fields: [
      day('from', 'fields.from'),
      figure('daily', 'fields.daily'),
      {
        kind: 'select',
        name: 'weekday',
        label: 'fields.weekday',
        among: ['1', '2', '3', '4', '5', '6', '0'],
        words: 'weekdays',
      },
      figure('everyWeeks', 'fields.everyWeeks'),
      by,
      usualReason,
    ],
    data: (fields) => ({
      from: fields.text('from'),
      daily: fields.number('daily'),
      weekday: fields.number('weekday'),
      everyWeeks: fields.number('everyWeeks'),
      ...why(fields),
    }),
  },
  'monitoring.ended': reasonOnly,
  'monitoring.resumed': reasonOnly,
  'answers.written': { fields: [{ kind: 'answers' }, by], data: answersIn },
  'press.inquired': {
    fields: [line('outlet', 'fields.outlet'), area('text', 'fields.text')],
    data: (fields) => ({ outlet: fields.text('outlet'), ...text(fields) }),
  },
  'recorder.declined': { fields: [reason], data: why },
  'recording.started': {
    fields: [reason],
    values: ['unannounced', 'announced'],
    data: (fields, value) => ({
      announced: value === 'announced',
      ...optional('reason', fields.text('reason')),
    }),
  },
  'recording.stored': {
    fields: [line('where', 'fields.where'), by],
    data: (fields) => ({ where: fields.text('where') }),
  },
  'publication.weighed': weighing('gravity', ['notGrave', 'grave']),
  'assembly.informed': { fields: [line('text', 'fields.text'), by], data: text },
  'meeting.requested': reasonOnly,
  'meeting.agreed': {
    fields: [line('name', 'fields.name')],
    data: (fields) => ({ name: fields.text('name') }),
  },
  'meeting.declined': {
    fields: [line('name', 'fields.name'), reason],
    data: (fields) => ({ name: fields.text('name'), ...why(fields) }),
  },
  'meeting.held': {
    fields: [
      day('day', 'fields.heldOn'),
      {
        kind: 'ticks',
        name: 'members',
        label: 'fields.members',
        among: MEMBERS,
        words: 'members',
        all: 'fields.membersAll',
      },
      line('related', 'fields.related'),
      line('others', 'fields.others'),
      ...AGENDA.map((point) => area(point, `agenda.${point}`)),
    ],
    data: (fields) => ({
      day: fields.text('day'),
      members: membersIn(fields),
      related: fields.text('related'),
      others: fields.text('others'),
      ...Object.fromEntries(AGENDA.map((point) => [point, fields.text(point)])),
    }),
  },
  'post.reviewed': {
    fields: [{ kind: 'acts' }, by],
    data: (fields) => ({ acts: fields.all('acts').filter(isAct) }),
  },
  'harm.assessed': {
    fields: [
      { kind: 'ticks', name: 'signs', label: 'fields.signs', among: HARM_SIGNS, words: 'signs' },
      by,
    ],
    values: ['notHarmed', 'harmed'],
    data: (fields, harm) => ({ harm, signs: fields.all('signs') }),
  },
  'verdict.given': {
    fields: [by, usualReason],
    values: ['notHarassment', 'harassment'],
    pointed: definitionMet,
    data: (fields, verdict) => ({ verdict, ...why(fields) }),
  },
  'case.reopened': reasonOnly,
  'addendum.written': { fields: [area('text', 'fields.text')], data: text },
};

/** The members who were there; another head concerned who was named was there as well (S4c). */
function membersIn(fields: Fields): string[] {
  const named = fields.text('related') === '' ? [] : ['related'];
  return [...new Set([...fields.all('members'), ...named])];
}

/** Questions with their answers, pair by pair; a question without words is no pair. */
function answersIn(fields: Fields): object {
  const answers = fields.all('answer');
  const items = fields.all('question').map((question, index) => ({
    question: written(question),
    answer: written(answers[index] ?? ''),
  }));
  return { items: items.filter(({ question }) => question !== '') };
}
