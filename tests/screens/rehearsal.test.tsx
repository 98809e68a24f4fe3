import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { GUIDANCE_RHYTHM } from '../../flows/onlineAbuse/calendar';
import words from '../../locales/ja/ui.json';
import { blankEncounter, blankRecord, type Desk } from '../../src/app/desk';
import { openCase } from '../../src/app/openCase';
import { openLoud } from '../../src/app/openLoud';
import { CopyPart } from '../../src/custody/CopyPart';
import CoverScreen from '../../src/custody/CoverScreen';
import KeepPage from '../../src/custody/KeepPage';
import { makePin } from '../../src/custody/pin';
import { isRehearsal } from '../../src/record/rehearsal';
import type { NewFact } from '../../src/session/flow';
import { ONLINE_ABUSE } from '../../src/session/onlineAbuseFlow';
import { UNSET_SECTION } from '../../src/session/section';
import { started } from '../session/support';
import { atDesk, stateOnScreen } from './desk';
import { draw } from './onScreen';

const MARK = words.rehearsal;

type Mode = 'live' | 'rehearsal';

const begunAs = (mode: Mode, matter = 'm1'): NewFact => {
  const fact = started('counter', 'first') as Extract<NewFact, { type: 'encounter.started' }>;
  return { ...fact, data: { ...fact.data, mode, matter } } as NewFact;
};

/** An encounter of this desk that is open, and left. Gives its id. */
async function stored(desk: Desk, mode: Mode): Promise<string> {
  const { session, close } = blankEncounter(desk);
  session.report([begunAs(mode)]);
  await waitFor(async () =>
    expect((await desk.storage.log.read(session.encounterId)).entries).toHaveLength(1),
  );
  close();
  return session.encounterId;
}

const keepingOf = (desk: Desk) => ({ ...desk, saveFile: async () => true });

describe('訓練の記録は、どの画面でも訓練とわかる', () => {
  test('はじめの画面の一覧。本番の行には付かない', async () => {
    const at = atDesk();
    const [practised, real] = [await stored(at.desk, 'rehearsal'), await stored(at.desk, 'live')];
    await at.tap('encounter.started', 'phone');
    await at.press(words.live.toHome);
    const row = (id: string) =>
      document.querySelector(`[data-resume="${id}"]`)?.closest('li') as HTMLElement;
    await waitFor(() => expect(row(practised)).not.toBeNull());
    expect(within(row(practised)).getByText(MARK)).toBeVisible();
    expect(within(row(real)).queryByText(MARK)).toBeNull();
  });

  test('応対の画面と、覆った画面', async () => {
    const at = atDesk();
    const id = await stored(at.desk, 'rehearsal');
    window.location.hash = `#/e/${id}`;
    await waitFor(() => expect(stateOnScreen()).toBe('initialResponse'));
    await at.press(words.live.cover);
    const cover = document.querySelector<HTMLElement>('.cover') as HTMLElement;
    expect(within(cover).getByText(MARK)).toBeVisible();
  });

  test('触らないでいて覆われた画面', async () => {
    const { desk } = atDesk();
    const { session } = blankEncounter(desk);
    session.report([begunAs('rehearsal')]);
    const page = await draw(
      <CoverScreen
        kind="live"
        session={session}
        pin={makePin()}
        onBack={() => undefined}
        onLeave={() => undefined}
      />,
      '[data-cover]',
    );
    expect(within(page).getByText(MARK)).toBeVisible();
  });

  test.each([
    ['rehearsal', 1],
    ['live', 0],
  ] as const)('控えと引渡しの画面と、印刷される記録：%s', async (mode, marks) => {
    const { desk } = atDesk();
    const id = await stored(desk, mode);
    const page = await draw(
      <KeepPage keeping={keepingOf(desk)} encounterId={id} live={{ current: false }} />,
      'section.paper',
    );
    const paper = page.querySelector<HTMLElement>('section.paper') as HTMLElement;
    const own = (root: HTMLElement) => within(root).queryAllByText(MARK).length;
    expect(own(paper)).toBe(marks);
    expect(own(page)).toBe(marks * 2);
  });

  test('伏せた写しでも、訓練かどうかは伏せない', async () => {
    const { desk, user } = atDesk();
    const id = await stored(desk, 'rehearsal');
    const lines = await desk.storage.archive.lines(id);
    if (lines === null || typeof lines === 'string') throw new Error('not read');
    const asked: Record<string, boolean> = {};
    const archive = {
      ...desk.storage.archive,
      note: async () => undefined,
      copy: async (_: string, shows: (seq: number, path: string) => boolean) => {
        for (const path of ['data.mode', 'data.channel']) asked[path] = shows(0, path);
        return '{}';
      },
    };
    await draw(
      <CopyPart
        keeping={{ ...keepingOf(desk), storage: { ...desk.storage, archive } }}
        encounterId={id}
        lines={lines.map((line) => ({ ...line, sealed: true }))}
        code={null}
        who=""
      />,
      '[data-copy]',
    );
    const choice = document.querySelector<HTMLSelectElement>('[data-copy-line="0"] select');
    await user.selectOptions(choice as HTMLSelectElement, 'nothing');
    await user.click(document.querySelector('[data-save-copy]') as HTMLElement);
    expect(asked).toEqual({ 'data.mode': true, 'data.channel': false });
  });

  test('投稿の件', async () => {
    const { desk } = atDesk();
    const { session, close } = blankRecord(desk, ONLINE_ABUSE);
    const opened = {
      type: 'case.opened',
      data: {
        channel: 'online',
        discovered: '2026-10-01',
        rhythm: GUIDANCE_RHYTHM,
        mode: 'rehearsal',
        flowVersion: 1,
        clausesVersion: 'test',
      },
    };
    expect(session.report([opened as never]).ok).toBe(true);
    close();
    window.location.hash = `#/e/${session.encounterId}`;
    await waitFor(() => expect(document.querySelector('main.case')).not.toBeNull());
    expect(screen.getByText(MARK)).toBeVisible();
  });

  test('訓練から開いた件と、そこから始めた応対も、訓練', async () => {
    const { desk } = atDesk();
    const { session } = blankEncounter(desk);
    session.report([begunAs('rehearsal')]);
    const beside = openCase(desk, 'post.discredit', { encounter: session }).session;
    const loud = openLoud(desk, beside, 'phone', UNSET_SECTION).session;
    const alone = openCase(desk, 'post.discredit', {}).session;
    expect([beside, loud, alone].map((one) => isRehearsal(one.now()))).toEqual([true, true, false]);
  });
});
