import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import encounterWords from '../../locales/ja/encounter.json';
import panels from '../../locales/ja/panels.json';
import words from '../../locales/ja/ui.json';
import { lastJudge } from '../../src/record/lastJudge';
import { type Section, UNSET_SECTION } from '../../src/session/section';
import type { Session } from '../../src/session/session';
import { HARMED, REPORTED, REVIEWED, type Told } from '../flows/tell';
import { drawLive, having } from './onScreen';

const AT_VERDICT: readonly Told[] = ['judgement.requested', ...REVIEWED, HARMED];

const SECTION: Section = { ...UNSET_SECTION, people: [{ name: '鈴木 一郎', role: 'head' }] };

const begin = async (facts: readonly Told[], section?: Section): Promise<Session> => {
  const session = having('counter', 'first', facts);
  if (session === null) throw new Error('this cannot happen');
  await drawLive(session, undefined, section);
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

test('Enterでは、どのボタンも押されない：漢字を決めるEnterで判断が残ることはない', async () => {
  const session = await begin(AT_VERDICT);
  const before = session.now().trail.length;
  const form = formOf('verdict.given');
  for (const label of [words.live.name, words.live.reasonForVerdict, words.live.policy])
    await userEvent.type(form.getByLabelText(label), '鈴木{Enter}');
  expect(session.now().trail).toHaveLength(before);
  expect(session.now().stateId).toBe('judgement.verdict');
  await tap('verdict.given', 'harassment');
  expect(last(session)?.data).toMatchObject({ verdict: 'harassment' });
});

test('立場を変えると、前の人の名は付かない。打った名は残る', async () => {
  const session = await begin(AT_VERDICT, SECTION);
  const form = formOf('verdict.given');
  const name = () => form.getByLabelText(words.live.name);
  const role = form.getByLabelText<HTMLSelectElement>(words.live.role);
  expect(name()).toHaveValue('鈴木 一郎');
  await userEvent.selectOptions(role, 'supervisor');
  expect(name()).toHaveValue('');
  await userEvent.selectOptions(role, 'head');
  expect(name()).toHaveValue('鈴木 一郎');
  await userEvent.clear(name());
  await userEvent.type(name(), '田中');
  await userEvent.selectOptions(role, 'supervisor');
  expect(name()).toHaveValue('田中');
  await userEvent.type(form.getByLabelText(words.live.standIn), '所属長が不在');
  await tap('verdict.given', 'harassment');
  expect(last(session)?.by).toEqual({ name: '田中', role: 'supervisor' });
});

test('係長が判断したら、次も係長の名で始まり、記録に立場と名が出る', async () => {
  const session = await begin(AT_VERDICT);
  const by = { name: '田中', role: 'supervisor' } as const;
  const data = { verdict: 'harassment', reason: '大声', actingReason: '所属長が不在' } as const;
  act(() => void session.report([{ type: 'verdict.given', data, by }]));
  expect(screen.getByText(/^ ?係長 .*田中/)).toBeVisible();
  expect(lastJudge(session.now().trail)).toEqual(by);
});

test('施設管理者が命じたら、次の命令は施設管理者から始まる。判断する人は変わらない', async () => {
  const session = await begin(REPORTED);
  const by = { name: '高橋', role: 'facility' } as const;
  const data = { n: 1, reason: '所属長が不在' };
  act(() => void session.report([{ type: 'eviction.ordered', data, by }]));
  act(() => void session.report([{ type: 'counterpart.stayed' }]));
  const form = formOf('eviction.ordered');
  expect(form.getByLabelText(words.live.role)).toHaveValue('facility');
  expect(form.getByLabelText(words.live.name)).toHaveValue('高橋');
  expect(document.querySelector('[data-rung="done"]')).toHaveTextContent('高橋');
  expect(lastJudge(session.now().trail).role).toBe('head');
});

test('名のない代理も、立場は記録に出る。名も立場も言わない入力には、何も付かない', async () => {
  const session = await begin(AT_VERDICT);
  const by = { name: '', role: 'supervisor' } as const;
  const data = { verdict: 'harassment', reason: '大声', actingReason: '所属長が不在' } as const;
  act(() => void session.report([{ type: 'verdict.given', data, by }]));
  const [given, before] = document.querySelectorAll('.timeline li');
  expect(given?.querySelector('small')?.textContent?.trim()).toBe(encounterWords.roles.supervisor);
  expect(before?.querySelector('small')).toBeNull();
});

test('係長が代わって応対しても、判断の欄は所属長から始まる', async () => {
  const session = having('counter', 'first', AT_VERDICT) as Session;
  const by = { name: '田中', role: 'supervisor' } as const;
  const noted = { type: 'observation.noted', data: { act: 'manner.shouting' }, by } as const;
  expect(session.report([noted]).ok).toBe(true);
  await drawLive(session, undefined, SECTION);
  expect(lastJudge(session.now().trail).role).toBe('head');
  const form = formOf('verdict.given');
  expect(form.getByLabelText(words.live.role)).toHaveValue('head');
  expect(form.getByLabelText(words.live.name)).toHaveValue('鈴木 一郎');
});

test('「該当する」は、両方の半分がそろったときだけ目立つ', async () => {
  const main = () => document.querySelector('[data-event="verdict.given"].main');
  await begin(AT_VERDICT);
  expect(main()).toHaveAttribute('data-value', 'harassment');
  cleanup();
  await begin([
    'judgement.requested',
    ...REVIEWED,
    ['harm.assessed', { harm: 'notHarmed', signs: [] }],
  ]);
  expect(document.querySelectorAll('[data-event="verdict.given"]')).toHaveLength(2);
  expect(main()).toBeNull();
});

test('取消しの前に、戻る画面の名が、数字の入った言葉で出る', async () => {
  await begin([...REPORTED, ['eviction.ordered', { n: 1 }]]);
  const [order] = document.querySelectorAll<HTMLElement>('[data-withdraw]');
  await userEvent.click(order as HTMLElement);
  const told = await screen.findByText(/取り消すと、画面は/);
  expect(told).toHaveTextContent(/④ 退去 – 退去命令\s1回目／3回/);
});
