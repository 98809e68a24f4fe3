import { isInPerson } from './context';
import type { EncounterSnapshot } from './fold';

/** What the police ask first, noted by a tap each until they arrive; not in the guidance. */
export const DANGERS = ['weapon', 'injured'] as const;
export type Danger = (typeof DANGERS)[number];

/** Where it matters: someone is there in person, and the police are called or on their way. */
export const asksForDangers = (snapshot: EncounterSnapshot): boolean =>
  snapshot.hasTag('police') && isInPerson(snapshot.context.channel);
