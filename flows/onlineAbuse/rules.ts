import { actsAsHead, reasonOf } from '../actors';
import { addDays, type Day, dayAt } from '../days';
import { written } from '../shapes';
import { type CaseContext, owedTracks } from './context';
import type { CaseFact } from './facts';
import { AGENDA, ANSWERS_SECTIONS, ASSEMBLY_SECTIONS, NOTICE_SECTIONS } from './sections';

/**
 * What the manual asks before a fact may move a case. Each rule reads the context and the fact at
 * hand, answers yes or no, and never throws.
 *
 * What must hold on every path, proved in `prove.ts` over every reachable situation:
 * - A1 nothing is taken up before it is said whether the post comes from the officer's work; dealing
 *   with it likewise though it does not, or leaving it aside, carries a reason (S1, S2)
 * - A2 fact-finding and form 1 begin side by side and neither waits for the other; form 1 has gone out
 *   once all three sections have what was last written (S3.1a, S3.1b)
 * - A3 nothing is published before the details are confirmed, the head weighed the matter as grave
 *   and it was settled with public relations; the assembly is told under the same gate, settled
 *   with general affairs and the assembly's office (S3.3a, S3.3b)
 * - A4 the questions and answers are shared only once written, with both sections, and anew whenever
 *   they were written anew (S3.2a)
 * - A5 a recording is announced or carries a reason, and brings up where it is locked away (S3.2c)
 * - A6 monitoring runs from the first moment and ends only by the head's decision with its reason; no
 *   search is dated in the future, no round left ahead of its day, and no rhythm changed for days that
 *   are over (S3.4b)
 * - A7 evidence of something false or private, known when it was kept or found out later, is open until
 *   its copy and the site's contact are kept, or a reason says why they cannot be had (S3.4c)
 * - A8 where the post is plainly malicious: facts, then evidence, then police, then lawyer; the second
 *   needs kept evidence that wants nothing, and a victim report is asked for where a charge
 *   is possible (S3.6a–d)
 * - A9 the emergency meeting is held only after the section asked and the head of general affairs
 *   agreed, and its minutes say something on one of its points (S4a, S4b)
 * - A10 a verdict of harassment needs a reviewed post and workplace harm, and the head or who acts for
 *   them with the reason; then the report to general affairs is owed (B2.1, 2.2.2, 2.4.1)
 * - A11 every measure of care is decided, and what is needed is given (S3.5a–c)
 * - A12 the case closes exactly when nothing is owed on any track and monitoring was ended
 * - A13 a closed case takes an addendum and a reopening; reopened, every track stands where it stood
 * - A14 from everywhere `closed` can be reached; no screen, no state of a track and no fact is out of
 *   reach
 * - A15 a log read again, cut anywhere, leads to the same
 * - A16 a fact moves its own track and no other, but for the gates above
 */
export type Rule = (context: CaseContext, fact: CaseFact) => boolean;

const today = ({ at, tz }: CaseFact): Day => dayAt(at, tz);

/** Days between a discovery and its being noted; older ones are a slip of the pen. Ours. */
export const OLDEST_DISCOVERY = 3_660;

/** Nobody discovers anything tomorrow. */
const isPast = (day: Day, fact: CaseFact): boolean =>
  day <= today(fact) && day >= addDays(today(fact), -OLDEST_DISCOVERY);

export const discoveryIsPast: Rule = (_, fact) =>
  (fact.type === 'case.opened' && isPast(fact.data.discovered, fact)) ||
  (fact.type === 'discovery.noted' && isPast(fact.data.day, fact));

/** From the officer's work, or with the reason why it is dealt with all the same (S2). */
export const caseIsTakenUp: Rule = (_, fact) =>
  fact.type === 'relation.judged' &&
  (fact.data.relation === 'work' || (fact.data.relation === 'likewise' && reasonOf(fact) !== ''));

/** In principle not dealt with (S2). */
export const caseIsOutside: Rule = (_, fact) =>
  fact.type === 'relation.judged' && fact.data.relation === 'outside' && reasonOf(fact) !== '';

export const wasTakenUp: Rule = ({ relation }) => relation === 'work' || relation === 'likewise';

/** Weighty decisions are the head's, or of whoever acts for them with the reason (2.2.2). */
export const headDecides: Rule = (_, fact) => actsAsHead(fact);

/** The one tick that was still missing. */
const completes = <T extends string>(
  sections: readonly T[],
  told: Record<T, boolean>,
  ticked: string,
): boolean => sections.every((section) => told[section] || section === ticked);

export const noticeIsOut: Rule = ({ noticeSent }, fact) =>
  fact.type === 'notice.sent' && completes(NOTICE_SECTIONS, noticeSent, fact.data.section);

export const answersAreOut: Rule = ({ answersShared }, fact) =>
  fact.type === 'answers.shared' && completes(ANSWERS_SECTIONS, answersShared, fact.data.section);

export const assemblyIsSettled: Rule = ({ assemblyCoordinated }, fact) =>
  fact.type === 'assembly.coordinated' &&
  completes(ASSEMBLY_SECTIONS, assemblyCoordinated, fact.data.section);

/** The gate of publication: grave, and the details confirmed (S3.3a). */
export const mayPublish: Rule = ({ grave, established }) => grave && established;
export const mayNotPublish: Rule = (context, fact) => !mayPublish(context, fact);

export const isGrave: Rule = (_, fact) =>
  fact.type === 'publication.weighed' && fact.data.gravity === 'grave' && actsAsHead(fact);
export const isNotGrave: Rule = (_, fact) =>
  fact.type === 'publication.weighed' && fact.data.gravity === 'notGrave' && actsAsHead(fact);

/** In principle told; else there is a reason why not (S3.2c, 2.3r.1). */
export const recordingAnnouncedOrReasoned: Rule = ({ recordingAnnounced }, fact) =>
  fact.type === 'recording.started' &&
  ((fact.data.announced && recordingAnnounced) || reasonOf(fact) !== '');

/** Looked up on a day that has come, and not before there was anything to look for. */
export const searchIsPast: Rule = ({ discovered }, fact) =>
  (fact.type === 'search.done' || fact.type === 'round.closed') &&
  fact.data.day <= today(fact) &&
  discovered !== null &&
  fact.data.day >= discovered;

/** What was missed stays missed: another rhythm begins today or later. */
export const adjustmentIsAhead: Rule = (_, fact) =>
  fact.type === 'monitoring.adjusted' && fact.data.from >= today(fact);

/** Something to look at: what it says, or where it stands. */
export const evidenceSaysSomething: Rule = (_, fact) =>
  fact.type === 'evidence.recorded' &&
  (written(fact.data.content) !== '' || written(fact.data.address) !== '');

export const evidenceIsWanting: Rule = ({ wanting }, fact) =>
  (fact.type === 'evidence.completed' || fact.type === 'evidence.unobtainable') &&
  wanting.includes(fact.data.id);

export const nothingIsWanting: Rule = ({ wanting }) => wanting.length === 0;
export const somethingIsWanting: Rule = ({ wanting }) => wanting.length > 0;

export const isPlainlyMalicious: Rule = (_, fact) =>
  fact.type === 'malice.weighed' && fact.data.malice === 'plain' && actsAsHead(fact);
export const isNotPlain: Rule = (_, fact) =>
  fact.type === 'malice.weighed' && fact.data.malice === 'notPlain' && actsAsHead(fact);

/** The posts, what the officer says, how far it reached: all three (S3.6a). */
export const extentIsKnown: Rule = (_, fact) =>
  fact.type === 'extent.confirmed' && fact.data.posts && fact.data.hearing && fact.data.reach;

export const evidenceIsSecured: Rule = ({ kept, wanting }) => kept && wanting.length === 0;

export const chargeIsPossible: Rule = (_, fact) =>
  fact.type === 'police.consulted' && fact.data.charge === 'possible';

/** Every measure was decided, and what is needed was given (S3.5a–c). */
export const careIsSettled: Rule = ({ care }) =>
  Object.values(care).every((state) => state === 'notNeeded' || state === 'given');
export const careIsOpen: Rule = (context, fact) => !careIsSettled(context, fact);

export const careIsNeeded: Rule = ({ care }, fact) =>
  fact.type === 'care.given' && care[fact.data.measure] === 'needed';

/**
 * Something was written on one of the three points (S4b). Minutes of old, taken before the other
 * heads were asked for, stand as they are.
 */
export const minutesSaySomething: Rule = (_, fact) =>
  fact.type === 'meeting.held' &&
  (fact.data.related === undefined || AGENDA.some((point) => written(fact.data[point]) !== ''));

export const nothingLeftOpen: Rule = (context) => owedTracks(context).length === 0;
