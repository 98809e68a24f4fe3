import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import words from '../../locales/ja/custody.json' with { type: 'json' };
import { CHROMIUM_FLAGS, findChromium } from '../../scripts/chromium.mjs';
import { framesOf } from '../../src/custody/frames';
import { filmOf } from './support/film';
import { preparedHandOver, saving } from './support/keeping';
import { talkWith } from './support/protection';
import { atHome, Screen } from './support/screen';
import { expect, test } from './support/test';

const NOTE = '「明日も来る」';
const folder = mkdtempSync(join(tmpdir(), 'kizen-film-'));
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('応対を、二次元コードで別の端末へ：写して、合言葉を入れて、続ける', async ({
  page,
  baseURL,
}) => {
  const screen = await atHome(page);
  const id = await talkWith(screen, NOTE);
  const phrase = await preparedHandOver(page);
  const download = await saving(page, '[data-hand-over-file]');
  const frames = framesOf(readFileSync(await download.path())) ?? [];
  await expect(page.locator('[data-frames]')).toHaveAttribute('data-frames', `${frames.length}`);
  const film = join(folder, 'codes.y4m');
  filmOf(frames, film);

  const other = await chromium.launch({
    executablePath: findChromium() ?? '',
    args: [
      ...CHROMIUM_FLAGS,
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${film}`,
    ],
  });
  try {
    const theirs = await other.newPage();
    await theirs.goto(`${baseURL}/#/keeping`);
    await theirs.locator('[data-camera-open]').click();
    await expect(theirs.locator('[data-refused="needsPhrase"]')).toBeVisible({ timeout: 60_000 });
    await expect(theirs.locator('video')).toHaveCount(0);
    await theirs.locator('[name="phrase"]').fill(phrase);
    await theirs.getByRole('button', { name: words.takeIn.tryPhrase }).click();
    await theirs.locator('[data-take-in]').click();
    await theirs.locator('[data-home]').click();
    await theirs.locator(`[data-resume="${id}"]`).click();
    await new Screen(theirs).stateIs('initialResponse');
    await expect(theirs.locator('.timeline')).toContainText(NOTE);
  } finally {
    await other.close();
  }
});

test('カメラがなければ、ファイルで渡すように言う', async ({ page }) => {
  await page.goto('#/keeping');
  await page.locator('[data-camera-open]').click();
  await expect(page.locator('[data-camera="none"]')).toHaveText(words.camera.none);
});
