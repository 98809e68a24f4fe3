import { act, cleanup, fireEvent, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openTasks } from '../../flows/encounter/tasks';
import ui from '../../locales/ja/ui.json';
import type { Session } from '../../src/session/session';
import { LIVE } from '../flows/live';
import { done, EMERGENCY_DONE, type Told } from '../flows/tell';
import { atDesk, stateOnScreen, storedOf } from './desk';
import { drawLive, having } from './onScreen';

/** Some twenty whole screens; a busy machine takes its time over them. */

const WAYS: Record<string, readonly Told[]> = {
  ...LIVE,
  'emergency.call': EMERGENCY_DONE.slice(0, 1),
  'emergency.record': EMERGENCY_DONE.slice(0, 2),
  'emergency.medical': EMERGENCY_DONE.slice(0, 3),
};

function begun(facts: readonly Told[]): Session {
  const session = having('counter', 'first', facts);
  if (session === null) throw new Error('the record was refused');
  return session;
}

const foldOf = (root: ParentNode = document) =>
  root.querySelector<HTMLDetailsElement>('details.early');

const control = (event: string, value: string) =>
  document.querySelector<HTMLElement>(
    `details.early [data-event="${event}"][data-value="${value}"]`,
  );

const shown = () =>
  [...document.querySelectorAll<HTMLElement>('details.early [data-task]')].map(
    ({ dataset: { task, status } }) => `${task} ${status}`,
  );

/** Unfolds the panel, as the summary does; what is in it is read then. */
async function unfold(): Promise<HTMLDetailsElement> {
  const fold = foldOf();
  if (fold === null) throw new Error('no panel of early tasks');
  expect(fold.querySelector('[data-task]')).toBeNull();
  fold.open = true;
  fireEvent(fold, new Event('toggle'));
  await waitFor(() => expect(shown()).not.toEqual([]));
  return fold;
}

test('相手方がいるどの画面でも、後の仕事を開いて済ませられる。画面は動かない', async () => {
  let looked = 0;
  for (const [state, facts] of Object.entries(WAYS)) {
    const session = begun(facts);
    await drawLive(session);
    expect(foldOf()?.querySelector('summary')?.textContent).toMatch(/^後の仕事（あと\d+件）$/);
    await unfold();
    const tick = control('task.done', 'record');
    expect(tick?.tagName, state).toBe('BUTTON');
    fireEvent.click(tick as HTMLElement);
    expect(openTasks(session.now().snapshot.context)).not.toContain('record');
    expect(session.now().stateId).toBe(state);
    expect(document.querySelector('details.early [data-task="record"] time')).toHaveTextContent(
      /^09:00$/,
    );
    looked += 1;
    cleanup();
  }
  expect(looked).toBe(22);
});

test('いまできるものだけが並び、数も同じ。判断は、ここでは済ませない', async () => {
  const session = begun([...EMERGENCY_DONE.slice(0, 1)]);
  expect(openTasks(session.now().snapshot.context)).toEqual(['record', 'judgement', 'carePlan']);
  await drawLive(session);
  const fold = await unfold();
  expect(shown()).toEqual(['record open', 'carePlan open']);
  expect(fold.querySelector('summary')?.textContent).toBe('後の仕事（あと2件）');
  expect(fold.querySelector('[data-event="task.waived"]')).toBeNull();
});

test('相談が要ることを先に残せる。開いたまま次の画面へ進み、事後では一つの一覧になる', async () => {
  const session = begun([]);
  await drawLive(session);
  await unfold();
  fireEvent.click(control('concern.raised', 'legal') as HTMLElement);
  expect(shown()).toEqual(['record open', 'legal open']);
  act(() => void session.report([{ type: 'judgement.requested' }]));
  expect(foldOf()?.open).toBe(true);
  fireEvent.click(control('task.done', 'legal') as HTMLElement);
  expect(shown()).toEqual(['record open', 'legal settled']);
  act(() => void session.report([{ type: 'counterpart.left' }]));
  await waitFor(() =>
    expect(document.querySelector('.step [data-task="legal"]')).toHaveAttribute(
      'data-status',
      'settled',
    ),
  );
  expect(foldOf()).toBeNull();
  expect(document.querySelectorAll('[data-task="legal"]')).toHaveLength(1);
});

test('取り消せば、また残りに戻る', async () => {
  const session = begun([done('record')]);
  await drawLive(session);
  await unfold();
  expect(shown()).toEqual(['record settled']);
  const seq = session.now().trail.findIndex(({ entry }) => entry.type === 'task.done');
  act(
    () => void session.report([{ type: 'entry.withdrawn', data: { seq, reason: '押し間違い' } }]),
  );
  expect(shown()).toEqual(['record open']);
});

test('投稿の件は、相手方がいるあいだも開ける。画面は応対のまま', async () => {
  const { desk, press, tap } = atDesk();
  await tap('encounter.started', 'counter');
  await press(ui.live.moreActs);
  await tap('observation.noted', 'post.discredit');
  const address = window.location.hash;
  await unfold();
  await waitFor(() => expect(shown()).toContain('onlineAbuse open'));
  await tap('case.opened');
  await waitFor(() => expect(shown()).toContain('onlineAbuse settled'));
  expect(stateOnScreen()).toBe('initialResponse');
  expect(window.location.hash).toBe(address);
  const types = (await storedOf(desk)).map(({ type }) => type);
  expect(types.slice(-2)).toEqual(['record.linked', 'task.done']);
  const rows = await desk.storage.log.listOpen(9);
  expect(rows.map(({ channel }) => channel).sort()).toEqual(['counter', 'online']);
});
