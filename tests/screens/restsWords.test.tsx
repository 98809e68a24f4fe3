import { cleanup, fireEvent, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { Act } from '../../flows/encounter/acts';
import ja from '../../locales/ja/encounter.json';
import { FLOWS } from '../../src/reference/flows';
import { PLACES, type PlaceKind } from '../../src/reference/places';
import type { NewFact } from '../../src/session/flow';
import type { Session } from '../../src/session/session';
import { openSession, started } from '../session/support';
import { LOOKS, type Look, textOf, textsIn, WAYS, walk } from './liveWalk';
import { drawLive, factOf, having } from './onScreen';

const ours = (kind: PlaceKind) =>
  PLACES.filter((place) => place.flow === 'encounter' && place.kind === kind);

/** What stands for each kind of place on a step. */
const CONTROLS = [
  ['act', '.step [name="acts"]'],
  ['sign', '.step [name="signs"]'],
  ['concern', '.step [data-event="concern.raised"]'],
] as const;

const wordsAt = (path: string): string =>
  path
    .split('.')
    .reduce<unknown>((tree, key) => (tree as Record<string, unknown>)[key], ja) as string;

const nameOf = (kind: string, id: string): string =>
  wordsAt(kind === 'act' ? `acts.${id}.name` : `${kind}s.${id}`);

/** What was seen, of each kind that is answered in words of its own. */
const SEEN: readonly Act[] = ['manner.shouting', 'content.money', 'pattern.long', 'other.moral'];

/** The words to say that these can be, whatever stands in their gaps: those that fit most closely. */
function phrasesIn(text: string): string[] {
  const fixed = (id: string) => wordsAt(`phrases.${id}`).split(/\{\{\w+\}\}|\n/);
  const literal = (part: string) => part.replaceAll(/[()?.*+[\]]/g, '\\$&');
  const fitting = ours('phrase')
    .map(({ id }) => ({ id, closeness: fixed(id).join('').length }))
    .filter(({ id }) => new RegExp(`^${fixed(id).map(literal).join('.*')}$`, 's').test(text));
  const closest = Math.max(...fitting.map(({ closeness }) => closeness));
  return fitting.filter(({ closeness }) => closeness === closest).map(({ id }) => id);
}

/** What the words to say are on a step, and on the others that its row offers. */
async function saidOn(screen: HTMLElement): Promise<string[]> {
  const quotes = () =>
    [...screen.querySelectorAll('.step blockquote')].flatMap((quote) => {
      const lines = textsIn(quote, 'p');
      return [...lines, lines.join('\n')].flatMap(phrasesIn);
    });
  const said = quotes();
  if (screen.querySelector('.step .registers') === null) return said;
  await waitFor(() => expect(screen.querySelector('.registers button')).not.toBeNull());
  const opener = screen.querySelector('.registers > [aria-expanded]');
  for (let at = 0; opener !== null; at += 1) {
    fireEvent.click(opener);
    const other = screen.querySelectorAll('.registers .variants button')[at];
    if (other === undefined) break;
    fireEvent.click(other);
    said.push(...quotes());
  }
  return said;
}

/** What is announced by one tap is read on the card that is shown. */
async function readOnCard(screen: HTMLElement, id: string): Promise<string[]> {
  const shown = () => phrasesIn(textsIn(document, '.placard-words p').join(''));
  fireEvent.click(screen.querySelector('[data-event="card.shown"]') as HTMLElement);
  await waitFor(() => expect(document.querySelector('.placard-words')).not.toBeNull());
  const sheet = document.querySelector(`.placard [data-value="${id}"]`);
  if (sheet !== null) fireEvent.click(sheet);
  await waitFor(() => expect(shown()).toContain(id));
  return shown();
}

/** An officer who is out, but in a building of the ward: the one way to order somebody out there. */
function inOwnBuilding(state: string): Session {
  const { session } = openSession();
  const beginning = started('field');
  const inside = { ...beginning, data: { ...(beginning.data as object), onPremises: true } };
  const facts = [inside as NewFact, ...(WAYS[state] ?? []).map(factOf)];
  for (const fact of facts) expect(session.report([fact]).ok).toBe(true);
  return session;
}

/** Where words are to be said; on the steps after them those that were said stand again. */
const SAYING = FLOWS.flatMap(({ id, steps }) =>
  id === 'encounter'
    ? steps.filter(({ meta }) => meta.kind !== 'wait').map(({ id: of }) => of)
    : [],
);

describe('行為、しるし、相談、言う言葉は、実際の画面で会う', () => {
  test('行為、しるし、相談が要るとき', async () => {
    let met = 0;
    const look = async ({ state, screen }: Look) => {
      for (const [kind, selector] of CONTROLS) {
        const controls = () => [...screen.querySelectorAll<HTMLInputElement>(selector)];
        const idOf = ({ dataset, value }: HTMLInputElement) => dataset.value ?? value;
        const due = ours(kind).filter(({ at }) => at.includes(state));
        await waitFor(() =>
          expect(controls().map(idOf).sort(), state).toEqual(due.map(({ id }) => id).sort()),
        );
        for (const control of controls()) {
          const id = idOf(control);
          expect(textOf(control.closest('label') ?? control), id).toContain(nameOf(kind, id));
        }
        met += due.length;
      }
    };
    await walk(look, [['counter', 'first']]);
    expect(met).toBe(CONTROLS.flatMap(([kind]) => ours(kind).flatMap(({ at }) => at)).length);
    expect(met).toBeGreaterThan(30);
  });

  test('言う言葉', async () => {
    const met = new Set<string>();
    const note = (state: string, ids: readonly string[]) => {
      for (const id of ids) met.add(`${id} ${state}`);
    };
    const looked = await walk(
      async ({ state, screen }) => note(state, await saidOn(screen)),
      [...LOOKS, ['field', 'first']],
    );
    for (const act of SEEN) {
      const session = having('counter', 'first', [['observation.noted', { act }]]);
      if (session === null) throw new Error(act);
      const screen = await drawLive(session);
      note('initialResponse', await saidOn(screen));
      note('initialResponse', await readOnCard(screen, 'recording.general'));
      cleanup();
    }
    const inside = inOwnBuilding('police.call');
    note('police.call', await saidOn(await drawLive(inside)));
    const expected = ours('phrase').flatMap(({ id, at }) =>
      at.filter((state) => SAYING.includes(state)).map((state) => `${id} ${state}`),
    );
    expect([...met].sort()).toEqual(expected.sort());
    expect(new Set(expected.map((one) => one.split(' ')[0])).size).toBe(ours('phrase').length);
    expect(looked).toBeGreaterThan(40);
  });
});
