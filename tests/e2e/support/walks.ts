import { closed, done, judged, noted, type Step, say, step, tapped } from './steps';
import { said } from './storedLog';

export const decided = (decision: 'needed' | 'notNeeded'): Step => ({
  event: 'medical.decided',
  value: decision,
  becomes: 'aftermath',
  told: [['medical.decided', 'head', { decision }]],
});

export const damage = (injured: number): Step =>
  step('damage.recorded', 'emergency.medical', [
    'damage.recorded',
    'officer',
    { injured, weapon: false },
  ]);

/** From the emergency to the police, and what is seen meanwhile. */
export const TO_POLICE: readonly Step[] = [
  say('emergencyCall.general', 'police.called', 'emergency.record'),
  noted('manner.violence', 'emergency.record'),
];

/** Nobody is there any more; the head judges late. */
export const judgedAfter = (act: string): Step[] =>
  judged({ manner: [act], by: 'head', verdict: 'harassment', becomes: 'aftermath' });

export const JUDGED_LATE: readonly Step[] = judgedAfter('manner.violence');

/** What such a verdict calls for, beside what the violence called for. */
export const AFTER_VERDICT = ['report', 'review', 'carePlan'];

/** What violence calls for, before the head has judged. */
export const AFTER_VIOLENCE = [
  'record',
  'communitySafety',
  'medicalCare',
  'victimReport',
  'workInjury',
];

/** An ordinary request that ends as one. */
export const COMPLAINT_WALK: readonly Step[] = [
  tapped('matter.settled', 'aftermath'),
  done('record'),
  closed,
];

/** What every harassment leaves to do, and the end. */
export const AFTERWARDS: readonly Step[] = [
  done('record'),
  done('report'),
  done('carePlan'),
  done('review'),
  closed,
];

/** By letter, from an excessive demand to the end of the exchange. */
export const LETTER_WALK: readonly Step[] = [
  noted('content.excessive', 'initialResponse'),
  ...judged({
    content: ['content.excessive'],
    verdict: 'harassment',
    becomes: 'stopRequest.say',
  }),
  say('stopRequest.letter', 'stop.requested', 'stopRequest.watch'),
  tapped('conduct.continued', 'warning.say'),
  say('warning.letter', 'warning.given', 'warning.watch'),
  tapped('conduct.continued', 'termination.say'),
  say('termination.letter', 'response.ended', 'termination.watch'),
  tapped('correspondence.ended', 'aftermath'),
  ...AFTERWARDS,
];

/** By phone: the same talk again, until nothing moves any more. */
export const STALLING: readonly Step[] = [
  noted('pattern.repeat', 'initialResponse'),
  noted('pattern.repeat', 'initialResponse'),
  tapped('progress.stalled', 'initialResponse'),
];

/** By phone, from the judgement to the closed record. */
export const PHONE_WALK: readonly Step[] = [
  ...judged({
    pattern: ['pattern.repeat'],
    verdict: 'harassment',
    becomes: 'stopRequest.say',
  }),
  say('stopRequest.long', 'stop.requested', 'stopRequest.watch'),
  tapped('conduct.continued', 'warning.say'),
  say('warning.long', 'warning.given', 'warning.watch'),
  tapped('conduct.continued', 'termination.say'),
  say('termination.phone', 'response.ended', 'termination.watch'),
  tapped('call.ended', 'aftermath'),
  ...AFTERWARDS,
];

/** A repeated visit: its length is said first. */
export const announced = (minutes: number): Step =>
  step('limit.announced', 'initialResponse', said('limit.general'), [
    'limit.announced',
    'officer',
    { minutes },
  ]);

export const VISIT_WALK: readonly Step[] = [
  tapped('visit.concluded', 'aftermath'),
  done('record'),
  closed,
];

/** Gone while the head was judging. */
export const LEAVING: readonly Step[] = [
  noted('manner.insult', 'initialResponse'),
  tapped('judgement.requested', 'judgement.manner'),
  tapped('counterpart.left', 'aftermath'),
];
