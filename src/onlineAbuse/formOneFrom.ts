import type { Evidence } from '../../flows/onlineAbuse/evidence';
import { type FormOne, missingIn } from '../../flows/onlineAbuse/formOne';
import type { CaseWords } from '../i18n/caseWords';
import { describe } from '../record/describe';
import { officersOf } from '../record/officers';
import { whenOf } from '../record/when';
import type { CaseProps } from './caseProps';
import { dateInEra, nowOf, todayOf } from './day';
import { evidenceOf, lastOf, linesOf } from './recorded';

type Known = Pick<CaseProps, 'session' | 'state' | 'section'>;

/** What was done at first, as far as the record tells it, in the order it happened. */
const DONE = [
  'evidence.recorded',
  'evidence.assessed',
  'inquiries.surged',
  'press.inquired',
  'calls.harassed',
  'recorder.borrowed',
  'extent.confirmed',
  'police.consulted',
  'care.decided',
];

function situationIn({ state }: Known, words: CaseWords): string {
  return [...evidenceOf(state.trail).values()]
    .map(({ evidence: { platform, content, address } }) =>
      [words.say(`platforms.${platform}`), address, content].filter(Boolean).join(' '),
    )
    .join('\n');
}

function responseIn({ session, state }: Known, words: CaseWords): string {
  return state.trail
    .filter(({ entry, status }) => DONE.includes(entry.type) && status === 'accepted')
    .map((line) => {
      const { wall, tz } = line.entry.at;
      const when = whenOf(wall, tz, session.clock.wall(), words);
      return `${when} ${describe(line, words).what}`;
    })
    .join('\n');
}

/**
 * When it happened, as the evidence tells: the earliest day on which something was posted, and the
 * hour where every post of that day tells its time. Another day than the discovery (SF1).
 */
function occurredIn(posts: readonly Evidence[]): Partial<FormOne> {
  const [occurredOn] = posts.flatMap(({ postedOn }) => postedOn ?? []).sort();
  if (occurredOn === undefined) return {};
  const times = posts.filter((post) => post.postedOn === occurredOn).map((post) => post.postedAt);
  const [first] = times.includes(undefined) ? [] : times.sort();
  return {
    occurredOn,
    ...(first === undefined ? {} : { occurredHour: Number(first.slice(0, 2)) }),
  };
}

/** When and from where it became known, as one line of what led to it. */
function discoveryIn({ state }: Known, words: CaseWords): string {
  const { discovered } = state.snapshot.context;
  if (discovered === null) return '';
  const noted = lastOf(state.trail, 'discovery.noted')?.entry.data;
  const when = [dateInEra(discovered, words), noted?.time ?? ''].filter(Boolean).join(' ');
  return noted === undefined || noted.source === 'unknown'
    ? words.say('form.discovered', { when })
    : words.say('form.discoveredBy', { when, source: words.say(`sources.${noted.source}`) });
}

/** The form as the record alone fills it. Nothing is made up: what it does not tell is left out. */
function toldBy(known: Known, words: CaseWords): Partial<FormOne> {
  const { state, section } = known;
  const noted = lastOf(state.trail, 'discovery.noted')?.entry.data;
  const posts = [...evidenceOf(state.trail).values()].map(({ evidence }) => evidence);
  const established = linesOf(state.trail, 'facts.established').map(({ entry }) => entry.data.text);
  const { holder } = officersOf(state.trail);
  const head = section.people.find(({ role }) => role === 'head');
  return {
    ...occurredIn(posts),
    staffDivision: section.name,
    background: [...established, discoveryIn(known, words)].filter(Boolean).join('\n'),
    situation: [situationIn(known, words), noted?.text ?? ''].filter(Boolean).join('\n'),
    response: responseIn(known, words),
    division: section.name,
    contactName: holder.name || (head?.name ?? ''),
    contact: section.callback,
  };
}

/**
 * What was written stays; what was left blank is filled in from what is known since. An hour belongs
 * to its day: that of another day than the written one says nothing.
 */
function filledUp(form: FormOne, told: Partial<FormOne>): Partial<FormOne> {
  const { occurredHour, ...rest } = told;
  const sameDay = (form.occurredOn ?? told.occurredOn) === told.occurredOn;
  const known: Partial<FormOne> = sameDay ? told : rest;
  const blank = missingIn(form).filter((field) => known[field] !== undefined);
  return { ...form, ...Object.fromEntries(blank.map((field) => [field, known[field]])) };
}

/**
 * Form 1 to be written now: as it was written last, its gaps filled from the record; or, at first, as
 * the record alone fills it. The report is of this moment.
 */
export function formOneFrom(known: Known, words: CaseWords): Partial<FormOne> {
  const { session, state } = known;
  const form = lastOf(state.trail, 'notice.written')?.entry.data;
  const told = toldBy(known, words);
  return {
    ...(form === undefined ? told : filledUp(form, told)),
    reportedOn: todayOf(session.clock),
    reportedAt: nowOf(session.clock),
  };
}
