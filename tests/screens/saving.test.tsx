import { act, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import encounterWords from '../../locales/ja/encounter.json';
import panels from '../../locales/ja/panels.json';
import words from '../../locales/ja/ui.json';
import { AppendError } from '../../src/session/log';
import { atDesk, badge, slowPort, stateOnScreen, storedOf } from './desk';

function withSlowPort() {
  let port: ReturnType<typeof slowPort> | null = null;
  const desk = atDesk(({ storage }) => {
    port = slowPort(storage.log);
    return { storage: { ...storage, log: { ...storage.log, append: port.append } } };
  });
  return { ...desk, port: port as unknown as ReturnType<typeof slowPort> };
}

const take = (port: ReturnType<typeof slowPort>) => act(async () => port.waiting.shift()?.take());

test('「記録しました」は、保存が確かめられてから', async () => {
  const { tap, port } = withSlowPort();
  await tap('encounter.started', 'counter');
  expect(stateOnScreen()).toBe('initialResponse');
  expect(badge()).toHaveTextContent(words.save.saving);
  await take(port);
  expect(badge()).toHaveTextContent(words.save.saved);

  await tap('observation.noted', 'manner.shouting');
  await tap('observation.noted', 'manner.shouting');
  expect(badge()).toHaveTextContent(words.save.saving);
  expect(badge()).toHaveAttribute('data-pending', '2');
  await take(port);
  expect(badge()).toHaveTextContent(words.save.saving);
  await take(port);
  expect(badge()).toHaveTextContent(words.save.saved);
  expect(badge()).toHaveAttribute('data-pending', '0');
  expect(port.stored.flatMap(({ entries }) => entries.map(({ seq }) => seq))).toEqual([0, 1, 2]);
});

test('保存できなければ、そう言い、持ち続け、もう一度保存する', async () => {
  const { tap, press, port } = withSlowPort();
  await tap('encounter.started', 'counter');
  await take(port);
  await tap('judgement.requested');
  await act(async () => port.waiting.shift()?.refuse(new AppendError('storage')));
  expect(badge()).toHaveTextContent(words.save.failed.replace('{{count}}', '1'));
  expect(stateOnScreen()).toBe('judgement.manner');

  await tap('manner.reviewed');
  expect(badge()).toHaveAttribute('data-pending', '2');
  expect(port.stored).toHaveLength(1);
  while (port.waiting.length > 0) {
    await act(async () => port.waiting.shift()?.refuse(new AppendError('storage')));
  }
  await press(words.save.retry);
  await take(port);
  await take(port);
  expect(badge()).toHaveTextContent(words.save.saved);
  expect(port.stored.flatMap(({ entries }) => entries.map(({ seq }) => seq))).toEqual([0, 1, 2]);
});

test('押さなくても、しばらくすると自分でもう一度保存する', async () => {
  const { tap, port, crank } = withSlowPort();
  await tap('encounter.started', 'counter');
  await act(async () => port.waiting.shift()?.refuse(new AppendError('storage')));
  expect(port.waiting).toHaveLength(0);
  act(() => crank(1_000));
  expect(port.waiting).toHaveLength(1);
  await take(port);
  expect(badge()).toHaveTextContent(words.save.saved);
});

test('残せない端末では「記録しました」と言わない', async () => {
  const { tap } = atDesk();
  await tap('encounter.started', 'counter');
  await expect.poll(() => badge()?.textContent).toBe(words.save.unstored);
});

test('代理の判断に理由がなければ断り、書いたものは消えない', async () => {
  const { tap, user, desk } = atDesk();
  const taps = [
    ['encounter.started', 'counter'],
    ['observation.noted', 'manner.insult'],
    ['judgement.requested'],
    ['manner.reviewed'],
    ['content.reviewed'],
    ['pattern.reviewed'],
    ['harm.assessed', 'harmed'],
  ] as const;
  for (const [event, value] of taps) await tap(event, value);
  expect(stateOnScreen()).toBe('judgement.verdict');

  const verdict = document.querySelector('[data-event="verdict.given"]')?.closest('form');
  const form = within(verdict as HTMLElement);
  const name = form.getByLabelText(words.live.name);
  const role = form.getByLabelText(words.live.role);
  const reason = form.getByLabelText(words.live.reasonForVerdict);
  const policy = form.getByLabelText(words.live.policy);
  await user.selectOptions(role, encounterWords.roles.acting);
  await user.type(name, '係長 佐藤');
  await user.clear(reason);
  await user.type(policy, '二人で応対');
  await tap('verdict.given', 'harassment');
  expect(form.getByRole('alert')).toHaveTextContent(words.live.reasonMissing);
  expect(stateOnScreen()).toBe('judgement.verdict');
  expect(name).toHaveValue('係長 佐藤');
  expect(role).toHaveValue('acting');
  expect(policy).toHaveValue('二人で応対');
  expect(await storedOf(desk)).toHaveLength(taps.length);

  await user.type(reason, '人格を否定する言葉が続いた');
  await tap('verdict.given', 'harassment');
  expect(await form.findByText(panels.mend.actingReason)).toBeVisible();
  expect(stateOnScreen()).toBe('judgement.verdict');
  expect(await storedOf(desk)).toHaveLength(taps.length);

  await user.type(form.getByLabelText(words.live.standIn), '所属長が不在');
  await tap('verdict.given', 'harassment');
  expect(stateOnScreen()).toBe('stopRequest.say');
  const judged = (await storedOf(desk)).slice(taps.length);
  expect(judged.map(({ type, by, data }) => [type, by, data])).toEqual([
    ['policy.set', { name: '係長 佐藤', role: 'acting' }, { text: '二人で応対' }],
    [
      'verdict.given',
      { name: '係長 佐藤', role: 'acting' },
      {
        verdict: 'harassment',
        reason: '人格を否定する言葉が続いた',
        actingReason: '所属長が不在',
      },
    ],
  ]);
});

test('目安の30分がたつと一度だけ残り、画面は動かない', async () => {
  const { tap, crank, desk } = atDesk();
  await tap('encounter.started', 'phone');
  await tap('progress.stalled');
  for (const minutes of [29, 1, 1, 30]) act(() => crank(minutes * 60_000));
  expect(stateOnScreen()).toBe('initialResponse');
  const types = async () => (await storedOf(desk)).map(({ type }) => type);
  // What was reported follows one batch after the other, in turn with what the screen reads.
  await expect.poll(types).toEqual(['encounter.started', 'progress.stalled', 'deadline.passed']);
});
