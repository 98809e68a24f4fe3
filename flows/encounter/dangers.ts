import type { Channel } from './context';

/** What the police ask first, noted by a tap each until they arrive; not in the guidance. */
export const DANGERS = ['weapon', 'injured'] as const;
export type Danger = (typeof DANGERS)[number];

/** Where it matters: someone is there in person, and the police are called or on their way. */
export const asksForDangers = (stateId: string, channel: Channel): boolean =>
  (channel === 'counter' || channel === 'field') && /^(emergency|police)\./.test(stateId);
