import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import encounterWords from '../../locales/ja/encounter.json';
import panels from '../../locales/ja/panels.json';
import words from '../../locales/ja/ui.json';
import type { Session } from '../../src/session/session';
import { HARMED, REPORTED, REVIEWED, type Told } from '../flows/tell';
import { drawLive, having } from './onScreen';

const AT_VERDICT: readonly Told[] = ['judgement.requested', ...REVIEWED, HARMED];

const begin = async (facts: readonly Told[]): Promise<Session> => {
  const session = having('counter', 'first', facts);
  if (session === null) throw new Error('this cannot happen');
  await drawLive(session);
  return session;
};

const tap = (event: string, value = '') =>
  userEvent.click(
    document.querySelector(
      `[data-event="${event}"]${value && `[data-value="${value}"]`}`,
    ) as HTMLElement,
  );

const told = (sentence: string) =>
  waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent(sentence));

const formOf = (event: string) =>
  within(document.querySelector(`[data-event="${event}"]`)?.closest('form') as HTMLElement);

const last = (session: Session) => session.now().trail.at(-1)?.entry;

test('判断できない立場には、立場のことを言う。判断する立場が先に並ぶ', async () => {
  const session = await begin(AT_VERDICT);
  const role = formOf('verdict.given').getByLabelText<HTMLSelectElement>(words.live.role);
  expect([...role.options].map(({ value }) => value)).toEqual([
    'head',
    'acting',
    'supervisor',
    'facility',
    'officer',
    'other',
  ]);
  await userEvent.selectOptions(role, encounterWords.roles.other);
  await tap('verdict.given', 'harassment');
  await told(panels.mend.role);
  expect(session.now().stateId).toBe('judgement.verdict');
});

test('該当する理由は、該当しないの理由にはならない。書き直した理由が残る', async () => {
  const session = await begin(AT_VERDICT);
  const before = session.now().trail.length;
  const reason = formOf('verdict.given').getByLabelText(words.live.reasonForVerdict);
  expect(reason).toHaveValue('大声・怒鳴る / 害された');
  await tap('verdict.given', 'notHarassment');
  await told(panels.mend.reason);
  expect(session.now().trail).toHaveLength(before);
  await userEvent.clear(reason);
  await userEvent.type(reason, '一度だけで、すぐにわびた');
  await tap('verdict.given', 'notHarassment');
  expect(last(session)?.data).toEqual({
    verdict: 'notHarassment',
    reason: '一度だけで、すぐにわびた',
  });
});

test('退去命令：応対職員には、立場のことを言う', async () => {
  const session = await begin(REPORTED);
  const form = formOf('eviction.ordered');
  await userEvent.selectOptions(form.getByLabelText(words.live.role), 'officer');
  await tap('eviction.ordered');
  await told(panels.mend.eviction.ordered.role);
  expect(session.now().stateId).toBe('eviction.order');
});

test('所見には、時刻と言葉が並ぶ。多ければ終わりの幾つかと、残りの数', async () => {
  const noted = (quote?: string): Told => [
    'observation.noted',
    { act: 'manner.shouting', ...(quote === undefined ? {} : { quote }) },
  ];
  const many = Array.from({ length: 300 }, () => noted());
  await begin([noted('責任者を出せ'), ...many, 'judgement.requested']);
  const act = document.querySelector('[value="manner.shouting"]')?.closest('label') as HTMLElement;
  await waitFor(() => expect(act.querySelectorAll('time')).toHaveLength(4));
  expect(act.querySelector('q')).toHaveTextContent('責任者を出せ');
  expect(act.querySelector('time')?.textContent).toMatch(/^\d\d:\d\d$/);
  expect(act).toHaveTextContent(panels.seen.more.replace('{{count}}', '297'));
});

test('去ったあとの判断は、事後へ戻ると言い、「退去した」はもう出ない', async () => {
  const late = encounterWords.facts.verdict.given.late;
  await begin(['counterpart.left', ...AT_VERDICT]);
  for (const value of ['harassment', 'notHarassment'])
    expect(document.querySelector(`[data-value="${value}"] small`)).toHaveTextContent(late);
  expect(document.querySelector('[data-event="judgement.deferred"] small')).toHaveTextContent(late);
  expect(document.querySelector('[data-event="counterpart.left"]')).toBeNull();
  expect(document.querySelector('[data-event="emergency.declared"]')).not.toBeNull();
});

test('いるあいだの判断では、「退去した」が出る', async () => {
  await begin(AT_VERDICT);
  expect(document.querySelector('[data-event="counterpart.left"]')).not.toBeNull();
});

test('去ったあと、上の「応対」の分は進まない', async () => {
  const session = having('counter', 'first', ['counterpart.left']) as Session;
  const { clock } = session;
  const later = { ...clock, wall: () => clock.wall() + 2_880 * 60_000 };
  Object.defineProperty(session, 'clock', { value: later });
  await drawLive(session);
  expect(screen.getByText(words.live.elapsed.replace('{{minutes}}', '0'))).toBeVisible();
});
