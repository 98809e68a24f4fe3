import { modeAfter } from '../record/rehearsal';
import { matterOf } from '../session/matterOf';
import type { CaseKind } from '../session/onlineAbuseFlow';
import type { Section } from '../session/section';
import type { Session } from '../session/session';
import { begin } from './begin';
import { blankEncounter, type Desk, type OpenRecord } from './desk';

/**
 * Somebody rampages or shouts because of a post: begins an encounter of the same matter with the
 * shouting noted. Each of the two records names the other (S3.2d).
 */
export function openLoud(
  desk: Desk,
  of: Session<CaseKind>,
  channel: 'counter' | 'phone',
  section: Section,
): OpenRecord {
  const open = blankEncounter(desk);
  const { session } = open;
  begin(
    desk,
    session,
    section,
    {
      channel,
      visit: 'first',
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
