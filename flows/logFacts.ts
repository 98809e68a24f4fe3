import { ROLES, type Role } from './actors';
import { annotates, type FactSpec } from './factSpec';
import { oneOf, said, shape, shift, text, whole } from './shapes';

/** The flows there are; a record is of one of them, and may name records of the other. */
export const FLOW_IDS = ['encounter', 'onlineAbuse'] as const;
export type FlowId = (typeof FLOW_IDS)[number];

/** What any record can carry, whatever it is about: notes, people, recordings, the log itself. */
export type LogFactData = {
  'note.written': { text: string };
  'officer.joined': { name: string; role: Role };
  'officer.swapped': { from: string; to: string };
  'policy.set': { text: string };
  'section.informed': { section: string };
  /** Another record that belongs to this one, by its id. */
  'record.linked': { flow: FlowId; record: string };
  'store.repaired': { from: string; to: string; entries: number };
  'clock.confirmed': { ms: number };
  'clock.shifted': { ms: number; direction: 'back' | 'forward' };
  'entry.withdrawn': { seq: number; reason: string };
};

export const LOG_FACTS: Record<keyof LogFactData, FactSpec> = {
  'note.written': annotates(shape({ text: said })),
  'officer.joined': annotates(shape({ name: text, role: oneOf(ROLES) })),
  'officer.swapped': annotates(shape({ from: text, to: text })),
  'policy.set': annotates(shape({ text: said })),
  'section.informed': annotates(shape({ section: said })),
  'record.linked': annotates(shape({ flow: oneOf(FLOW_IDS), record: said })),
  'store.repaired': annotates(
    shape({ from: said, to: said, entries: whole(0, Number.MAX_SAFE_INTEGER) }),
  ),
  'clock.confirmed': annotates(shape({ ms: shift })),
  'clock.shifted': annotates(shape({ ms: shift, direction: oneOf(['back', 'forward']) })),
  'entry.withdrawn': { class: 'amends', data: shape({ seq: whole(1, 1e9), reason: said }) },
};
