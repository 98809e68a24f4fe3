import type { FormOne } from '../../flows/onlineAbuse/formOne';
import type { CaseWords } from '../i18n/caseWords';
import { describe } from '../record/describe';
import { officersOf } from '../record/officers';
import { whenOf } from '../record/when';
import type { CaseProps } from './caseProps';
import { nowOf, todayOf } from './day';
import { evidenceOf, lastOf, linesOf } from './recorded';

type Known = Pick<CaseProps, 'session' | 'state' | 'section'>;

/** What was done at first, as far as the record tells it, in the order it happened. */
const DONE = [
  'evidence.recorded',
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
 * Form 1 as the record fills it: what was written last, or what is known so far. The report is of
 * this moment. Nothing is made up: what the record does not tell is left out.
 */
export function formOneFrom(known: Known, words: CaseWords): Partial<FormOne> {
  const { session, state, section } = known;
  const now = { reportedOn: todayOf(session.clock), reportedAt: nowOf(session.clock) };
  const written = lastOf(state.trail, 'notice.written')?.entry.data;
  if (written !== undefined) return { ...written, ...now };
  const { discovered } = state.snapshot.context;
  const noted = lastOf(state.trail, 'discovery.noted')?.entry.data;
  const established = linesOf(state.trail, 'facts.established').map(({ entry }) => entry.data.text);
  const { holder } = officersOf(state.trail);
  const head = section.people.find(({ role }) => role === 'head');
  return {
    ...(discovered === null ? {} : { occurredOn: discovered }),
    ...(noted?.time === undefined ? {} : { occurredHour: Number(noted.time.slice(0, 2)) }),
    staffDivision: section.name,
    background: established.join('\n'),
    situation: [situationIn(known, words), noted?.text ?? ''].filter(Boolean).join('\n'),
    response: responseIn(known, words),
    division: section.name,
    contactName: holder.name || (head?.name ?? ''),
    contact: section.callback,
    ...now,
  };
}
