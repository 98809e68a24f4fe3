import { cleanup, fireEvent, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { sourceOf } from '../../flows/basis';
import { metaOf } from '../../flows/encounter/fold';
import { PANEL_PROMPTS, PROMPTS, promptsFor } from '../../flows/encounter/meta';
import places from '../../locales/ja/clauses.json';
import ja from '../../locales/ja/encounter.json';
import { NOTICES } from '../../scripts/vite/guidance/advice';
import { FLOWS } from '../../src/reference/flows';
import Guide from '../../src/reference/Guide';
import { PLACES, type PlaceKind } from '../../src/reference/places';
import { UNSET_SECTION } from '../../src/session/section';
import { LIVE } from '../flows/live';
import type { Told } from '../flows/tell';
import { textsIn, walk } from './liveWalk';
import { draw, drawLive, having, restsOf } from './onScreen';

const ours = (kind: PlaceKind) =>
  PLACES.filter((place) => place.flow === 'encounter' && place.kind === kind);

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

describe('手引は、実際の画面で会う', () => {
  test('応対の画面と、その促し', async () => {
    const met = new Set<string>();
    const states = new Map<string, string[]>();
    const looked = await walk(({ state, channel, session, screen }) => {
      states.set(state, restsOf(screen, '[data-basis]'));
      const { snapshot } = session.now();
      const ids = promptsFor(metaOf(snapshot).prompts, snapshot.context);
      const here = `${state} ${channel}`;
      expect(restsOf(screen, '.step .prompts li'), here).toEqual(
        ids.map((id) => sourceOf(PROMPTS[id])),
      );
      const lines = textsIn(screen, '.step .prompts li');
      expect(lines, here).toEqual(ids.map((id) => expect.stringContaining(ja.prompts[id])));
      expect(
        lines.map((line) => line.endsWith('手引外')),
        here,
      ).toEqual(ids.map((id) => PROMPTS[id].rests === 'own'));
      for (const id of ids) met.add(id);
    });
    for (const { id, basis } of ours('state')) {
      if (id !== 'home') expect(states.get(id), id).toEqual([...basis]);
    }
    expect(states.size).toBe(ours('state').length - 1);
    expect([...met].sort()).toEqual(
      ours('prompt')
        .map(({ id }) => id)
        .sort(),
    );
    expect(looked).toBeGreaterThan(40);
    console.info(`${states.size} states on ${looked} screens, ${met.size} prompts`);
  });

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

  test('暴行を見たときの知らせ', async () => {
    const facts: readonly Told[] = [['observation.noted', { act: 'manner.violence' }]];
    const session = having('counter', 'first', facts);
    if (session === null) throw new Error('what was seen was refused');
    const screen = await drawLive(session, '[data-notice="violence"]');
    expect(restsOf(screen, '[data-notice]')).toEqual([NOTICES['ui.json live.violenceSeen']]);
    expect(textsIn(screen, '[data-notice] small')).toEqual([places['2.3e.1']]);
  });

  test('画面ごとの手引のことば', async () => {
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
  });
});
