import { cleanup, fireEvent, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { sourceOf } from '../../flows/basis';
import type { Channel } from '../../flows/encounter/context';
import { PANEL_PROMPTS, PROMPTS } from '../../flows/encounter/meta';
import { FLOWS } from '../../src/reference/flows';
import Guide from '../../src/reference/Guide';
import { PLACES, type PlaceKind } from '../../src/reference/places';
import { UNSET_SECTION } from '../../src/session/section';
import { LIVE } from '../flows/live';
import { done, EMERGENCY_DONE, type Told } from '../flows/tell';
import { draw, drawLive, having, restsOf } from './onScreen';

/** Some hundred whole screens; a busy machine takes its time over them. */
const WALK_MS = 120_000;

const ours = (kind: PlaceKind) =>
  PLACES.filter((place) => place.flow === 'encounter' && place.kind === kind);

const URGENT: Record<string, readonly Told[]> = {
  'emergency.call': EMERGENCY_DONE.slice(0, 1),
  'emergency.record': EMERGENCY_DONE.slice(0, 2),
  'emergency.medical': EMERGENCY_DONE.slice(0, 3),
};

/** Everything a record can call for afterwards. */
const FULLEST: readonly Told[] = [
  ...(LIVE['police.await'] ?? []),
  ['observation.noted', { act: 'post.discredit' }],
  ['observation.noted', { act: 'manner.violence' }],
  ['concern.raised', { concern: 'otherSections' }],
  ['concern.raised', { concern: 'legal' }],
  ['concern.raised', { concern: 'difficulty' }],
  'recording.announced',
  ['recording.started', { announced: true }],
];

const AFTER: Record<string, readonly Told[]> = {
  aftermath: ['counterpart.left'],
  closed: ['counterpart.left', done('record'), 'encounter.closed'],
};

const WAYS: Record<string, readonly Told[]> = { ...LIVE, ...URGENT, ...AFTER };

/** Where a line may show on one channel only. */
const LOOKS: readonly (readonly [Channel, 'first' | 'repeated'])[] = [
  ['counter', 'repeated'],
  ['phone', 'first'],
  ['letter', 'first'],
];

describe('手引は、実際の画面で会う', () => {
  test(
    '応対の画面と、その促し',
    async () => {
      const prompts = new Set<string>();
      const states = new Map<string, string[]>();
      let looked = 0;
      for (const [state, facts] of Object.entries(WAYS)) {
        for (const [channel, visit] of LOOKS) {
          const session = having(channel, visit, facts);
          if (session === null || session.now().stateId !== state) continue;
          const screen = await drawLive(session);
          expect(screen.querySelector('main')?.dataset.state).toBe(state);
          states.set(state, restsOf(screen, '[data-basis]'));
          for (const source of restsOf(screen, '.step .prompts li')) prompts.add(source);
          looked += 1;
          cleanup();
        }
      }
      for (const { id, basis } of ours('state')) {
        if (id !== 'home') expect(states.get(id), id).toEqual([...basis]);
      }
      expect(states.size).toBe(ours('state').length - 1);
      const expected = ours('prompt').flatMap(({ basis }) => basis);
      expect(expected.filter((source) => !prompts.has(source))).toEqual([]);
      expect(looked).toBeGreaterThan(40);
      console.info(`${states.size} states on ${looked} screens, ${expected.length} prompts`);
    },
    WALK_MS,
  );

  test('どの画面にもある促し', async () => {
    const session = having('counter', 'first', []);
    if (session === null) throw new Error('nothing began');
    const screen = await drawLive(session);
    for (const [panel, ids] of Object.entries(PANEL_PROMPTS)) {
      const details = screen.querySelector<HTMLDetailsElement>(`details.${panel}`);
      if (details === null) throw new Error(`no panel ${panel}`);
      details.open = true;
      fireEvent(details, new Event('toggle'));
      const expected = ids.map((id) => sourceOf(PROMPTS[id]));
      await waitFor(() => expect(restsOf(details, '.prompts li')).toEqual(expected));
    }
  });

  test('後の仕事', async () => {
    const session = having('counter', 'first', [...FULLEST, 'counterpart.left']);
    if (session === null) throw new Error('the fullest record was refused');
    const screen = await drawLive(session);
    const shown = [...screen.querySelectorAll<HTMLElement>('[data-task]')];
    const rests = Object.fromEntries(
      shown.map(({ dataset }) => [dataset.task, dataset.rests?.split(' ')]),
    );
    // The one task that only an emergency calls for is settled by its own steps.
    const tasks = ours('task').filter(({ id }) => id !== 'judgement');
    expect(rests).toEqual(Object.fromEntries(tasks.map(({ id, basis }) => [id, [...basis]])));
    expect(shown.length).toBe(15);
  });

  test('打ち切る前の問い', async () => {
    for (const state of ['warning.say', 'warning.watch', 'termination.say']) {
      const session = having('counter', 'first', LIVE[state] ?? []);
      if (session === null) throw new Error(state);
      const screen = await drawLive(session, '[data-caution]');
      expect(restsOf(screen, '[data-caution]')).toEqual(
        ours('caution').flatMap(({ basis }) => [...basis]),
      );
      expect(screen.querySelectorAll('[data-event="caution.answered"]')).toHaveLength(11);
      cleanup();
    }
  });

  test(
    '画面ごとの手引のことば',
    async () => {
      const kinds: readonly PlaceKind[] = ['act', 'sign', 'concern', 'phrase', 'prompt', 'task'];
      const seen = new Map<string, string>();
      const steps = FLOWS.flatMap((flow) => flow.steps.map(({ id }) => [flow.id, id] as const));
      for (const [kind, id] of steps) {
        const page = await draw(
          <Guide encounterId={null} step={null} section={UNSET_SECTION} target={{ kind, id }} />,
          '[data-step]',
        );
        // By the name that it has on screen; before it begins, another flow's home is none.
        if (id !== 'home') expect(page.querySelector('h2')?.textContent).not.toContain(id);
        for (const { dataset } of page.querySelectorAll<HTMLElement>('.lines li')) {
          seen.set(`${kind} ${dataset.place} ${dataset.id}`, dataset.rests ?? '');
        }
        cleanup();
      }
      const expected = PLACES.filter(({ flow, kind }) => flow !== null && kinds.includes(kind));
      for (const { flow, kind, id, basis } of expected)
        expect(seen.get(`${flow} ${kind} ${id}`), `${flow} ${kind} ${id}`).toBe(basis.join(' '));
      expect(steps.length).toBeGreaterThanOrEqual(25);
      expect(expected.length).toBeGreaterThan(120);
      console.info(`${expected.length} lines on ${steps.length} pages`);
    },
    WALK_MS,
  );
});
