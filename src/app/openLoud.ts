import { isRehearsal, modeAfter } from '../record/rehearsal';
import type { SessionState } from '../session/board';
import type { IndexRow } from '../session/log';
import { tookPlace } from '../session/matter';
import { matterOf } from '../session/matterOf';
import type { CaseKind } from '../session/onlineAbuseFlow';
import type { Section } from '../session/section';
import type { Session } from '../session/session';
import { begin } from './begin';
import { blankEncounter, type Desk, type OpenRecord } from './desk';
import { isCaseRow } from './records';

/**
 * Whether the counterpart was here before: as the matter's records tell, and as the case itself names
 * its encounters. What was practised is no visit.
 */
const isRepeated = (of: SessionState<CaseKind>, beside: readonly IndexRow[]): boolean =>
  beside.some((row) => tookPlace(row) && !isCaseRow(row)) ||
  (!isRehearsal(of) &&
    of.trail.some(
      ({ entry, status }) =>
        entry.type === 'record.linked' && status === 'accepted' && entry.data.flow === 'encounter',
    ));

/**
 * Somebody rampages or shouts because of a post: begins an encounter of the same matter with the
 * shouting noted. Each of the two records names the other (S3.2d). `beside`: the records of the matter,
 * as far as they are read; the tap waits for no list.
 */
export function openLoud(
  desk: Desk,
  of: Session<CaseKind>,
  channel: 'counter' | 'phone',
  section: Section,
  beside: readonly IndexRow[] = [],
): OpenRecord {
  const open = blankEncounter(desk);
  const { session } = open;
  begin(
    desk,
    session,
    section,
    {
      channel,
      visit: isRepeated(of.now(), beside) ? 'repeated' : 'first',
      onPremises: false,
      matter: matterOf(of.now().trail),
      mode: modeAfter(of.now()),
    },
    [
      { type: 'observation.noted', data: { act: 'manner.shouting' } },
      { type: 'record.linked', data: { flow: 'onlineAbuse', record: of.encounterId } },
    ],
  );
  of.report([{ type: 'record.linked', data: { flow: 'encounter', record: session.encounterId } }]);
  return open;
}
