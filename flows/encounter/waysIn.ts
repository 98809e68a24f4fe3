import type { Basis } from '../basis';
import type { Act } from './acts';
import { type Channel, isInPerson } from './context';

/**
 * Ways in by what is seen; ours. Each opens an encounter with its observation noted, since nobody
 * can classify while being shouted at. Without a channel the one used last is meant.
 */
type WayIn = {
  act: Act;
  channel?: Channel;
  repeated?: true;
  /** Another flow than the encounter's. */
  opens?: 'onlineAbuse';
};

export const WAYS_IN = {
  shouting: { act: 'manner.shouting', channel: 'counter' },
  staying: { act: 'pattern.staying', channel: 'counter' },
  sameTalk: { act: 'pattern.repeat' },
  comesAgain: { act: 'pattern.revisit', channel: 'counter', repeated: true },
  cannotHangUp: { act: 'pattern.long', channel: 'phone' },
  kneeling: { act: 'content.kneeling', channel: 'counter' },
  threat: { act: 'manner.threat' },
  post: { act: 'post.discredit', opens: 'onlineAbuse' },
} as const satisfies Record<string, WayIn>;

export type WayInId = keyof typeof WAYS_IN;
export const WAY_IN_IDS = Object.keys(WAYS_IN) as WayInId[];

/**
 * How an emergency is held that begins on the first screen: as the last encounter, when somebody stood
 * there, else at the counter. The words for the counter harm nobody on the telephone; those for the
 * telephone leave out the distance and the exits, which may harm whoever is struck at the counter.
 */
export const emergencyChannel = (last: Channel): Channel => (isInPerson(last) ? last : 'counter');

/** All of them are ours. */
export const WAY_IN_BASIS: Basis = ['own.kizen'];

/** What a way in stands for, with its optional parts. */
export const wayIn = (id: WayInId): WayIn => WAYS_IN[id];
