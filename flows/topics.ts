import type { Basis } from './basis';

/**
 * Pages that gather rules nobody meets on the way of a tap: what the words mean, who is behind one,
 * what a workplace prepares, and the doors for those who are not in an encounter at all.
 */
export const TOPICS = {
  definition: ['B2.1', 'B2.3', 'B2.2', '1.3.3a', '1.3.0', '2.1.1a', '2.1.1c'],
  kinds: ['1.3.2a', '1.3.2b', '1.3.2c', '1.3.2d', '1.3.2e', '1.3.2f', '1.3.2g', '1.3.2h', '1.3.2z'],
  stages: [
    '2.3f.0',
    '2.3f.1',
    '2.3f.2',
    '2.3f.3',
    '2.3f.3t',
    '2.3f.4a',
    '2.3f.4b',
    '2.3f.5a',
    '2.3f.5b',
    '2.3f.5c',
    '2.3e.1',
  ],
  preparation: ['O1', 'O4', '2.1.2f', '2.3c.5', '3.2.1', 'B3.2', 'B3.1', 'O3', '2.4.4'],
  afterReport: ['2.4.1', '2.4.1f', '2.4.2', '2.4.3', '3.2.0', '3.3.3'],
  council: ['B4', '3.3.1', '3.3.2', 'O2', 'O5'],
  business: ['2.1.4'],
  mirror: ['1.3.3b', 'B3.2'],
  versions: ['V1', 'own.employerDuty', 'own.platformAct'],
} as const satisfies Record<string, Basis>;

export type Topic = keyof typeof TOPICS;
export const TOPIC_IDS = Object.keys(TOPICS) as Topic[];
