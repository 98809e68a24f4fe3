import { waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import ui from '../../locales/ja/ui.json';
import { atDesk, main, stateOnScreen, storedOf } from './desk';

/** A few whole screens; a busy machine takes its time over them. */

/** A case that is handled, opened from the first screen, and the way back to it. */
async function handledCase() {
  const house = atDesk();
  await house.tap('observation.noted', 'post.discredit');
  await house.tap('relation.judged', 'work');
  await waitFor(() => expect(stateOnScreen()).toBe('handling'));
  const id = window.location.hash.slice('#/e/'.length);
  return {
    ...house,
    id,
    /** From the encounter on screen back to the case. */
    back: async () => {
      await house.press(ui.live.toHome);
      const row = await waitFor(() => {
        const found = main().querySelector<HTMLElement>(`[data-resume="${id}"]`);
        if (found === null) throw new Error('the case is not listed');
        return found;
      });
      await house.user.click(row);
      await waitFor(() => expect(stateOnScreen()).toBe('handling'));
    },
  };
}

/** How the encounter on screen began. */
const visitOf = async (desk: Parameters<typeof storedOf>[0]) => {
  const [begun] = await storedOf(desk);
  return begun?.type === 'encounter.started' ? begun.data.visit : null;
};

test('件の画面で怒鳴られた応対は、はじめは初回、件の案件に応対があれば繰返し', async () => {
  const { desk, tap, back } = await handledCase();
  await tap('encounter.started', 'phone');
  await waitFor(() => expect(stateOnScreen()).toBe('initialResponse'));
  await waitFor(async () => expect(await visitOf(desk)).toBe('first'));
  await tap('call.ended');
  await waitFor(() => expect(stateOnScreen()).toBe('aftermath'));

  await back();
  await tap('encounter.started', 'counter');
  await waitFor(() => expect(stateOnScreen()).toBe('initialResponse'));
  await waitFor(async () => expect(await visitOf(desk)).toBe('repeated'));
  // The header counts the same.
  await waitFor(() => expect(main().querySelector('.matter-line')?.textContent).toMatch(/2回目/));
});

test('前の応対で該当とされていれば、その判断を引き継げる', async () => {
  const { tap, back } = await handledCase();
  await tap('encounter.started', 'counter');
  await tap('judgement.requested');
  for (const axis of ['manner', 'content', 'pattern']) await tap(`${axis}.reviewed`);
  await tap('harm.assessed', 'harmed');
  await tap('verdict.given', 'harassment');
  await tap('counterpart.left');
  const first = window.location.hash.slice('#/e/'.length);
  await back();
  await tap('encounter.started', 'counter');
  await tap('verdict.carried', first);
  await waitFor(() => expect(stateOnScreen()).toBe('stopRequest.say'));
});

test('件が応対から開かれていれば、その応対のあとなので、繰返し', async () => {
  const { desk, press, tap } = atDesk();
  await tap('encounter.started', 'counter');
  await press(ui.live.moreActs);
  await tap('observation.noted', 'post.discredit');
  await press(ui.live.moreActs);
  await tap('counterpart.left');
  await tap('case.opened');
  await tap('relation.judged', 'work');
  await tap('encounter.started', 'phone');
  await waitFor(() => expect(stateOnScreen()).toBe('initialResponse'));
  await waitFor(async () => expect(await visitOf(desk)).toBe('repeated'));
});
