import { waitFor } from '@testing-library/react';
import { expect } from 'vitest';
import { type atDesk, badge, storedOf } from './desk';

type AtDesk = ReturnType<typeof atDesk>;

export const TO_STOP = [
  ['encounter.started', 'counter'],
  ['observation.noted', 'manner.shouting'],
  ['judgement.requested'],
  ['manner.reviewed'],
  ['content.reviewed'],
  ['pattern.reviewed'],
  ['harm.assessed', 'harmed'],
  ['verdict.given', 'harassment'],
] as const;

export const TO_ORDER = [
  ['stop.requested'],
  ['conduct.continued'],
  ['warning.given'],
  ['conduct.continued'],
  ['response.ended'],
  ['counterpart.stayed'],
  ['facility.reported'],
] as const;

export async function walk({ tap }: AtDesk, steps: readonly (readonly [string, string?])[]) {
  for (const [event, value] of steps) await tap(event, value);
}

export const quote = () => document.querySelector('.step blockquote');
export const register = (lang: string) =>
  document.querySelector<HTMLElement>(`.registers [data-register="${lang}"]`);
export const showing = () =>
  document.querySelector<HTMLElement>('.registers [data-event="card.shown"]');
export const card = () => document.querySelector<HTMLElement>('dialog.placard');
export const shownWords = () => card()?.querySelector('.placard-words')?.textContent;

/** The row comes after the step. */
export const rowIsThere = () => waitFor(() => expect(register('en')).not.toBeNull());

/** Says the words of the step in another register from now on. */
export async function choose({ user }: AtDesk, lang: string) {
  await rowIsThere();
  await user.click(register(lang) as HTMLElement);
  await waitFor(() => expect(quote()).toHaveAttribute('lang', lang));
}

/** A step that has just come takes the focus a moment later. */
export const settled = () =>
  waitFor(() => expect(document.querySelector('#step-title')).toHaveFocus());

/** Shows the words of the step to the counterpart. */
export async function show({ user }: AtDesk) {
  await rowIsThere();
  await user.click(showing() as HTMLElement);
  await waitFor(() => expect(card()).not.toBeNull());
}

/** What was said and shown, in order, as it is stored. */
export async function told({ desk }: AtDesk): Promise<string[]> {
  await waitFor(() => expect(badge()).toHaveAttribute('data-pending', '0'));
  return (await storedOf(desk))
    .filter(({ type }) => /^(phrase|card)\./.test(type))
    .map(({ type, data }) => `${type} ${data.id} ${data.lang}`);
}
