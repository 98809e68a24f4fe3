import { ownBrowser } from './support/ownBrowser';
import { talkWith } from './support/protection';
import { atHome } from './support/screen';
import { expect, test } from './support/test';

const browser = ownBrowser();
const NOTE = '戻るボタンでは見えない';

test('離れた画面は空になり、戻っても読み直すまで何も見えない', async () => {
  const page = await browser().launch();
  const screen = await atHome(page, { address: browser().address });
  await talkWith(screen, NOTE);
  const shownByAKeptPage = () => page.evaluate(() => sessionStorage.getItem('shown'));
  // Whether a page is kept is the browser's to decide, and a busy one does not: asked until it was.
  await expect(async () => {
    // What a page that the browser kept shows at the moment it comes back, before it is read anew.
    await page.evaluate(() => {
      const tell = ({ persisted }: PageTransitionEvent) =>
        persisted && sessionStorage.setItem('shown', document.body.innerText);
      window.addEventListener('pageshow', tell);
    });
    await page.goto(new URL('emergency.css', browser().address).href);
    await page.goBack();
    await screen.stateIs('initialResponse');
    await expect(page.locator('.timeline')).toContainText(NOTE);
    expect(await shownByAKeptPage(), 'the browser kept the page').not.toBeNull();
  }).toPass({ timeout: 90_000 });
  const shown = await shownByAKeptPage();
  expect(shown).not.toContain(NOTE);
});

test('題・住所・コンソール・保存の名前に、人のことは何も出ない', async ({ page }) => {
  const heard: string[] = [];
  page.on('console', (message) => heard.push(message.text()));
  const screen = await atHome(page);
  await talkWith(screen, NOTE);
  await screen.tap('matter.settled');
  await screen.saved();
  const names = await page.evaluate(async () => {
    const databases = (await indexedDB.databases()).map(({ name }) => name);
    const root = await navigator.storage.getDirectory();
    const folders: string[] = [];
    const keys = (folder: FileSystemDirectoryHandle) =>
      (folder as unknown as { keys(): AsyncIterable<string> }).keys();
    for await (const name of keys(root)) {
      folders.push(name);
      for await (const file of keys(await root.getDirectoryHandle(name))) folders.push(file);
    }
    return [
      document.title,
      location.href,
      ...databases,
      ...folders,
      ...Object.keys(localStorage),
      ...Object.values(localStorage),
      ...Object.keys(sessionStorage),
      ...(await caches.keys()),
      JSON.stringify(history.state),
    ].join('\n');
  });
  expect(names).toContain('kizen');
  for (const personal of [NOTE, '戻る', '応対', 'note']) {
    expect(names).not.toContain(personal);
    expect(heard.join('\n')).not.toContain(personal);
  }
});
