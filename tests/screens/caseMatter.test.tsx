import { waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import ui from '../../locales/ja/ui.json';
import { atDesk, main, stateOnScreen, storedOf } from './desk';

/** A few whole screens; a busy machine takes its time over them. */

const idOnScreen = () => window.location.hash.slice('#/e/'.length);
const control = (selector: string) =>
  waitFor(() => {
    const found = main().querySelector<HTMLElement>(selector);
    if (found === null) throw new Error(`no ${selector}`);
    return found;
  });

/** A matter with an encounter, and a case opened on it from the first screen: neither names the other. */
async function caseOfMatter() {
  const house = atDesk();
  const { tap, press, user } = house;
  await tap('encounter.started', 'counter');
  await tap('counterpart.left');
  const encounter = idOnScreen();
  await press(ui.live.toHome);
  await user.click(await control('[data-repeat]'));
  await tap('observation.noted', 'post.discredit');
  await tap('relation.judged', 'work');
  await waitFor(() => expect(stateOnScreen()).toBe('handling'));
  return { ...house, encounter, id: idOnScreen() };
}

test('同じ案件の応対と件は、互いを名指ししなくても、互いに行き来できる', async () => {
  const { desk, press, user, encounter, id } = await caseOfMatter();
  await control(`[data-linked="${encounter}"]`);
  await press(ui.live.toHome);
  await user.click(await control(`[data-resume="${encounter}"]`));
  await waitFor(() => expect(stateOnScreen()).toBe('aftermath'));
  const way = await control(`[data-linked="${id}"]`);
  expect(way).toHaveAttribute('href', `#/e/${id}`);
  expect(main().querySelectorAll('[data-linked]')).toHaveLength(1);
  expect((await storedOf(desk)).map(({ type }) => type)).not.toContain('record.linked');
});

test('件が名指ししない応対でも、同じ案件にあれば、次は繰返し', async () => {
  const { desk, tap, encounter } = await caseOfMatter();
  await control(`[data-linked="${encounter}"]`);
  await tap('encounter.started', 'counter');
  await waitFor(() => expect(stateOnScreen()).toBe('initialResponse'));
  await waitFor(async () =>
    expect((await storedOf(desk))[0]?.data).toMatchObject({ visit: 'repeated' }),
  );
});
