import { COUNTER_WALK } from './support/counterWalk';
import { acknowledgedNow, killedAtEvery, resumed } from './support/killed';
import { ownBrowser } from './support/ownBrowser';
import { atHome, type Screen } from './support/screen';
import { toldBy } from './support/steps';
import { draftsIn, expectTold, started, storedLog } from './support/storedLog';
import { expect, test } from './support/test';

test.describe.configure({ mode: 'parallel', timeout: 240_000 });

const browser = ownBrowser();

async function begun(): Promise<{ screen: Screen; id: string }> {
  const screen = await atHome(await browser().launch(), { address: browser().address });
  await screen.tap('encounter.started', 'counter');
  await screen.stateIs('initialResponse');
  return { screen, id: await screen.encounterId() };
}

/** Several browsers share the work, each with no more kills than it has time for on a slow machine. */
const PARTS = 4;
const SIZE = Math.ceil(COUNTER_WALK.length / PARTS);

async function walked(steps: typeof COUNTER_WALK) {
  const { screen, id } = await begun();
  for (const { event, value } of steps) await screen.tap(event, value);
  return { screen, id };
}

for (let part = 1; part <= PARTS; part += 1) {
  const [from, to] = [(part - 1) * SIZE, part * SIZE];

  test(`SIGKILL：窓口 ${part}/${PARTS}：どの画面で落ちても続きから`, async () => {
    const { screen, id } = await walked(COUNTER_WALK.slice(0, from));
    const own = COUNTER_WALK.slice(from, to);
    const end = await killedAtEvery(browser(), own, screen, id);
    await end.saved();
    expectTold(await storedLog(end.page, id), [
      started('counter'),
      ...toldBy(COUNTER_WALK.slice(0, to)),
    ]);
    expect(browser().kills).toBe(own.length);
    expect(own.length).toBeGreaterThan(0);
  });
}

test('SIGKILL：閉じた記録も、そのまま開く', async () => {
  const { screen, id } = await walked(COUNTER_WALK);
  const before = await acknowledgedNow(screen, id);
  expect(before.state).toBe('closed');
  await browser().kill();
  await resumed(browser(), id, before);
  expectTold(before.acknowledged, [started('counter'), ...toldBy(COUNTER_WALK)]);
  expect(browser().kills).toBe(1);
});

test('SIGKILL：押した直後に落ちても、確かめた記録は残り、抜けはない', async () => {
  let { screen, id } = await begun();
  const before = await acknowledgedNow(screen, id);
  const act = 'manner.shouting';
  let certain = before.acknowledged.length;
  const rounds = 3;
  for (let round = 0; round < rounds; round += 1) {
    await screen.control('observation.noted', act).click({ noWaitAfter: true });
    await browser().kill();
    screen = await atHome(await browser().launch(), { address: browser().address });
    await screen.page.locator(`[data-resume="${id}"]`).click();
    await screen.stateIs('initialResponse');
    const now = await storedLog(screen.page, id);
    expect(now.slice(0, certain).map(({ seq }) => seq)).toEqual([...Array(certain).keys()]);
    expect(now.slice(0, before.acknowledged.length)).toEqual(before.acknowledged);
    // The tap that nobody saw acknowledged is there whole, or not at all; one journal that was
    // ahead of the other fills it, and says so.
    const more = now.slice(certain).map(({ type }) => type);
    expect(['', 'observation.noted', 'observation.noted store.repaired']).toContain(more.join(' '));
    certain = now.length;
  }
  expect(browser().kills).toBe(rounds);
});

test('SIGKILL：書きかけのメモは残る', async () => {
  const { screen, id } = await begun();
  await screen.saved();
  const note = screen.field('note.written', 'text');
  await note.fill('「責任者を出せ」');
  await expect.poll(() => draftsIn(screen.page)).toEqual(['「責任者を出せ」']);
  await browser().kill();
  const again = await atHome(await browser().launch(), { address: browser().address });
  await again.page.locator(`[data-resume="${id}"]`).click();
  await again.stateIs('initialResponse');
  await expect(again.field('note.written', 'text')).toHaveValue('「責任者を出せ」');
  await again.tap('observation.noted', 'manner.shouting');
  await expect(again.field('note.written', 'text')).toHaveValue('');
  await again.saved();
  expectTold(await storedLog(again.page, id), [
    started('counter'),
    ['observation.noted', 'officer', { act: 'manner.shouting', quote: '「責任者を出せ」' }],
  ]);
  await expect.poll(() => draftsIn(again.page)).toEqual([]);
});
