import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import about from '../../locales/ja/about.json';
import encounter from '../../locales/ja/encounter.json';
import settings from '../../locales/ja/settings.json';
import { dependencies } from '../../package.json';
import licences from '../../src/app/licences.json';
import { UNSET_SECTION } from '../../src/session/section';
import { atDesk, main, storedOf } from './desk';
import { walk } from './liveWalk';
import { drawLive, having } from './onScreen';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

afterEach(() => vi.unstubAllGlobals());

test('応援を一回で呼べる。内線が出て、呼んだことが残る', async () => {
  const { desk, tap } = atDesk((plain) => {
    void plain.storage.settings.put('section', { ...UNSET_SECTION, supportExtension: '2345' });
    return {};
  });
  await tap('encounter.started', 'counter');
  await waitFor(() =>
    expect(main().querySelector('[data-event="support.called"]')).toHaveTextContent('2345'),
  );
  await tap('support.called');
  await screen.findByText(encounter.facts.support.called.done);
  await waitFor(async () =>
    expect((await storedOf(desk)).map(({ type }) => type)).toContain('support.called'),
  );
});

test('開いたままの端末も、閉庁時間になればそう言う。開庁の間と、時刻を決めていなければ言わない', async () => {
  const hours = { ...UNSET_SECTION, opensAt: '08:30', closesAt: '17:00' };
  // The hand clock begins at nine in the morning.
  const { crank } = atDesk((plain) => {
    void plain.storage.settings.put('section', hours);
    return {};
  });
  await waitFor(() => expect(main().querySelector('[data-notice="unset"]')).not.toBeNull());
  expect(screen.queryByText(settings.afterHours)).toBeNull();
  act(() => crank(8 * HOUR - MINUTE));
  expect(screen.queryByText(settings.afterHours)).toBeNull();
  act(() => crank(MINUTE));
  expect(screen.getByText(settings.afterHours)).toBeVisible();
});

test('上の帯は相手方を刺激しない：どの画面でも、カスハラ・警察・通報の字がない', async () => {
  const headers: string[] = [];
  await walk(({ screen: drawn }) => {
    headers.push(drawn.querySelector('header.bar-top')?.textContent ?? '');
  });
  expect(headers.length).toBeGreaterThan(20);
  expect(headers.every((text) => /\d\d:\d\d/.test(text))).toBe(true);
  expect(headers.filter((text) => /カスハラ|ハラスメント|警察|通報|110|退去/.test(text))).toEqual(
    [],
  );
});

/** A speaker that tells how often it was used. */
function speaker() {
  const rang = vi.fn();
  class Audio {
    currentTime = 0;
    destination = {};
    createGain = () => ({ gain: { value: 1 }, connect: (next: unknown) => next });
    createOscillator = () => ({
      frequency: { value: 0 },
      connect: (next: { connect(to: unknown): unknown }) => next,
      start: rang,
      stop: () => undefined,
    });
  }
  vi.stubGlobal('AudioContext', Audio);
  return rang;
}

const passed = async (sound: boolean) => {
  const session = having('phone', 'first', ['progress.stalled']);
  if (session === null) throw new Error('this cannot happen');
  await drawLive(session, undefined, { ...UNSET_SECTION, sound });
  const dueAt = session.now().snapshot.context.progressDueAt ?? 0;
  act(() => void session.report([{ type: 'deadline.passed', data: { clock: 'progress', dueAt } }]));
  return session;
};

test('時間が来たら、職場が許したときだけ一度鳴る。前の記録を開いても鳴らない', async () => {
  const rang = speaker();
  const silent = await passed(false);
  expect(silent.now().trail.at(-1)?.entry.type).toBe('deadline.passed');
  expect(rang).not.toHaveBeenCalled();
  cleanup();
  await drawLive(silent, undefined, { ...UNSET_SECTION, sound: true });
  expect(rang).not.toHaveBeenCalled();
  cleanup();
  await passed(true);
  expect(rang).toHaveBeenCalledOnce();
});

test('「このアプリ」に、版と、入っているすべての部品の使用条件がある', async () => {
  const listed = new Map(licences.map((one) => [one.name, one]));
  for (const [name, version] of Object.entries(dependencies))
    expect(listed.get(name), name).toMatchObject({ version });
  expect(licences.filter(({ licence, holder, terms }) => !licence || !holder || !terms)).toEqual(
    [],
  );
  atDesk();
  act(() => {
    window.location.hash = '#/about';
  });
  await screen.findByRole('heading', { level: 1, name: about.title });
  expect(screen.getByText(about.guidance).nextElementSibling?.textContent).toMatch(/\d/);
  for (const { name, version } of licences)
    expect(
      screen.getByText(new RegExp(`^${name} ${version} `.replaceAll('.', '\\.'))),
    ).toBeVisible();
});
