import {
  CALLED,
  ENDED,
  JUDGED,
  order,
  orders,
  REPORTED,
  REVIEWED,
  STOPPED,
  type Told,
  WARNED,
} from './tell';

/** One way into each live state but the emergency itself. */
export const LIVE: Record<string, readonly Told[]> = {
  initialResponse: [],
  'judgement.manner': ['judgement.requested'],
  'judgement.content': ['judgement.requested', ...REVIEWED.slice(0, 1)],
  'judgement.pattern': ['judgement.requested', ...REVIEWED.slice(0, 2)],
  'judgement.other': [
    ['observation.noted', { act: 'other.moral' }],
    'judgement.requested',
    ...REVIEWED,
  ],
  'judgement.harm': ['judgement.requested', ...REVIEWED],
  'judgement.verdict': JUDGED.slice(0, -1),
  'stopRequest.say': JUDGED,
  'stopRequest.watch': STOPPED,
  'warning.say': WARNED.slice(0, -1),
  'warning.watch': WARNED,
  'termination.say': ENDED.slice(0, -1),
  'termination.watch': ENDED,
  'eviction.report': REPORTED.slice(0, -1),
  'eviction.order': REPORTED,
  'eviction.watch': [...REPORTED, order(1)],
  'police.announce': [...REPORTED, ...orders(3)],
  'police.call': CALLED.slice(0, -1),
  'police.await': CALLED,
};
