import { cleanup } from '@testing-library/react';
import { expect } from 'vitest';
import type { Channel } from '../../flows/encounter/context';
import { withoutBreaks } from '../../src/i18n/breaks';
import type { Session } from '../../src/session/session';
import { LIVE } from '../flows/live';
import { done, EMERGENCY_DONE, type Told } from '../flows/tell';
import { drawLive, having } from './onScreen';

/** Some hundred whole screens; a busy machine takes its time over them. */

const URGENT: Record<string, readonly Told[]> = {
  'emergency.call': EMERGENCY_DONE.slice(0, 1),
  'emergency.record': EMERGENCY_DONE.slice(0, 2),
  'emergency.medical': EMERGENCY_DONE.slice(0, 3),
};

const AFTER: Record<string, readonly Told[]> = {
  aftermath: ['counterpart.left'],
  closed: ['counterpart.left', done('record'), 'encounter.closed'],
};

/** One way into every state. */
export const WAYS: Record<string, readonly Told[]> = { ...LIVE, ...URGENT, ...AFTER };

/** Where a line may show on one channel only. */
export const LOOKS: readonly (readonly [Channel, 'first' | 'repeated'])[] = [
  ['counter', 'repeated'],
  ['phone', 'first'],
  ['letter', 'first'],
];

/** A live screen as it was drawn. */
export type Look = { state: string; channel: Channel; session: Session; screen: HTMLElement };

/** Draws the live screen of every state, on every channel on which it is reached. Out: how many. */
export async function walk(
  look: (drawn: Look) => void | Promise<void>,
  looks = LOOKS,
): Promise<number> {
  let looked = 0;
  for (const [state, facts] of Object.entries(WAYS)) {
    for (const [channel, visit] of looks) {
      const session = having(channel, visit, facts);
      if (session === null || session.now().stateId !== state) continue;
      const screen = await drawLive(session);
      expect(screen.querySelector('main')?.dataset.state).toBe(state);
      await look({ state, channel, session, screen });
      looked += 1;
      cleanup();
    }
  }
  return looked;
}

/** What an element says, without its marks where a line may break. */
export const textOf = ({ textContent }: Element): string => withoutBreaks(textContent ?? '');

/** What each of some elements says. */
export const textsIn = (root: ParentNode, selector: string): string[] =>
  [...root.querySelectorAll(selector)].map(textOf);
