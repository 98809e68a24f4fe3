import { rhythmOn } from '../../flows/onlineAbuse/calendar';
import type { CaseFactType } from '../../flows/onlineAbuse/facts';
import { PLATFORMS, type Platform } from '../../flows/onlineAbuse/searches';
import type { CaseWords } from '../i18n/caseWords';
import { verdictReason } from '../record/verdictReason';
import { monitoredOf } from '../session/onlineAbuseFlow';
import type { CaseProps } from './caseProps';
import { todayOf } from './day';
import { formOneFrom } from './formOneFrom';
import { lastOf } from './recorded';

type Known = Pick<CaseProps, 'session' | 'state' | 'section'>;
/** What stands in the fields of a form at first, by their names. */
export type Usual = Readonly<Record<string, string>>;

/** Services nobody has looked at today, in the order of the manual. */
export function unsearchedToday({ session, state }: Known): Platform[] {
  const today = monitoredOf(state.trail).searches.get(todayOf(session.clock)) ?? [];
  return PLATFORMS.filter((one) => !today.some(({ platform }) => platform === one));
}

const written = (values: object | undefined): Usual =>
  Object.fromEntries(
    Object.entries(values ?? {}).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)]],
    ),
  );

const FROM_RECORD: Partial<Record<CaseFactType, (known: Known, words: CaseWords) => Usual>> = {
  'discovery.noted': ({ state }) => ({
    source: 'unknown',
    ...written(lastOf(state.trail, 'discovery.noted')?.entry.data),
    day: state.snapshot.context.discovered ?? '',
  }),
  'facts.established': ({ state }) => written(lastOf(state.trail, 'facts.established')?.entry.data),
  'notice.written': (known, words) => written(formOneFrom(known, words)),
  'evidence.recorded': () => ({ platform: 'x' }),
  'search.done': (known) => ({
    platform: unsearchedToday(known)[0] ?? 'x',
    key: lastOf(known.state.trail, 'search.done')?.entry.data.key ?? 'name',
    day: todayOf(known.session.clock),
  }),
  'monitoring.adjusted': ({ session, state }) => {
    const from = todayOf(session.clock);
    return { ...written(rhythmOn(monitoredOf(state.trail).watching, from)), from };
  },
  'answers.written': ({ state }) => ({
    items: JSON.stringify(lastOf(state.trail, 'answers.written')?.entry.data.items ?? []),
  }),
  'meeting.held': ({ session }) => ({ day: todayOf(session.clock) }),
  'verdict.given': ({ state }, words) => ({
    reason: verdictReason(state.trail, state.snapshot.context.harmed, words),
  }),
};

/** What the record knows for a form; nothing for most. */
export const usualFor = (type: CaseFactType, known: Known, words: CaseWords): Usual => {
  const { reason, ...usual } = FROM_RECORD[type]?.(known, words) ?? {};
  return reason === undefined || reason === '' ? usual : { ...usual, reason };
};
