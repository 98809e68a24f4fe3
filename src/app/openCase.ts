import { CLAUSES_VERSION } from '../../flows/clausesVersion';
import { dayAt } from '../../flows/days';
import type { Act } from '../../flows/encounter/acts';
import { GUIDANCE_RHYTHM } from '../../flows/onlineAbuse/calendar';
import { CASE_FLOW_VERSION } from '../../flows/onlineAbuse/flow';
import { modeAfter } from '../record/rehearsal';
import type { NewFact } from '../session/flow';
import { matterOf } from '../session/matterOf';
import { type CaseKind, ONLINE_ABUSE } from '../session/onlineAbuseFlow';
import type { Session } from '../session/session';
import { blankRecord, type Desk, type OpenRecord } from './desk';

/** What a case comes from: an encounter in which the post was seen, or a matter that it repeats. */
export type CaseOrigin = { encounter?: Session; matter?: string | null };

/**
 * Opens a case with the post noted: found today, until somebody says otherwise. Out of an encounter it
 * belongs to the same matter and names the encounter; there it is named too, and what called for it
 * is settled.
 */
export function openCase(
  desk: Desk,
  act: Act,
  { encounter, matter: repeated }: CaseOrigin,
): OpenRecord<CaseKind> {
  const open = blankRecord(desk, ONLINE_ABUSE);
  const { session } = open;
  const matter = (encounter && matterOf(encounter.now().trail)) ?? repeated ?? desk.newId();
  const facts: NewFact<CaseKind>[] = [
    {
      type: 'case.opened',
      data: {
        channel: 'online',
        discovered: dayAt(desk.clock.wall(), desk.clock.tz()),
        rhythm: GUIDANCE_RHYTHM,
        mode: modeAfter(encounter?.now()),
        flowVersion: CASE_FLOW_VERSION,
        clausesVersion: CLAUSES_VERSION,
        matter,
      },
    },
    { type: 'observation.noted', data: { act } },
  ];
  if (encounter !== undefined)
    facts.push({
      type: 'record.linked',
      data: { flow: 'encounter', record: encounter.encounterId },
    });
  session.report(facts);
  void desk.storage.matters.note(matter, { usedAt: desk.clock.wall() }).catch(() => undefined);
  encounter?.report([
    { type: 'record.linked', data: { flow: 'onlineAbuse', record: session.encounterId } },
    { type: 'task.done', data: { task: 'onlineAbuse' } },
  ]);
  return open;
}
