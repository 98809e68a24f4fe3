import type { Page } from '@playwright/test';
import custody from '../../locales/ja/custody.json' with { type: 'json' };
import panels from '../../locales/ja/panels.json' with { type: 'json' };
import words from '../../locales/ja/ui.json' with { type: 'json' };
import { CaseScreen } from './support/caseScreen';
import { ownBrowser } from './support/ownBrowser';
import { scanProfile } from './support/profile';
import { guidedStep, PASSPHRASE, protect, talkWith, unlock } from './support/protection';
import { atHome } from './support/screen';
import { draftsIn } from './support/storedLog';
import { expect, test } from './support/test';

const browser = ownBrowser();

const NOTE = '「ただじゃおかない」世田谷次郎と名乗る';
const DRAFT = '書きかけ・三軒茶屋の件';
const POST = '窓口の世田谷花子は無能';
const LINK = 'https://x.example/posts/987654321';

/** The open copies of keys, as the file of the page tells. */
const slotKeys = (page: Page): Promise<number[][]> =>
  page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('kizen');
    const file = await (await folder.getFileHandle('keys.slot')).getFile();
    const bytes = new Uint8Array(await file.arrayBuffer());
    const records = Array.from({ length: bytes.length / 128 }, (_, i) =>
      bytes.slice(i * 128, (i + 1) * 128),
    );
    return records.filter((record) => record[0] !== 0).map((record) => [...record.slice(64, 96)]);
  });

/** What is typed is on the disk, as a draft that was not there before. */
async function draftKept(page: Page, type: () => Promise<void>): Promise<void> {
  const { length } = await draftsIn(page);
  await type();
  await expect.poll(async () => (await draftsIn(page)).length).toBeGreaterThan(length);
}

test('保護を始め、応対し、落ち、終え、盗まれる：続きは押すだけ、盗んだ端末は雑音', async () => {
  let page = await browser().launch();
  let screen = await atHome(page, { address: browser().address });
  await expect(page.locator('[data-notice="lock"]')).toContainText(custody.lock.off);
  const before = await talkWith(screen, '保護を始める前のメモ');
  await screen.tap('matter.settled');
  await screen.tap('task.done', 'record');
  await screen.tap('encounter.closed');
  await screen.saved();
  await page.locator('[data-home]').click();
  const { identity } = await protect(page);

  await expect(page.locator(`[data-resume="${before}"]`)).toHaveCount(1);
  await expect(page.locator('[data-locked]')).toHaveText(words.lock.mark);
  screen = await atHome(page, { address: browser().address });
  const id = await talkWith(screen, NOTE);
  await draftKept(page, () => screen.field('note.written', 'text').fill(DRAFT));
  const [key = []] = await slotKeys(page);
  expect(key).toHaveLength(32);

  await browser().kill();
  page = await browser().launch();
  screen = await atHome(page, { address: browser().address });
  await page.locator(`[data-resume="${id}"]`).click();
  await screen.stateIs('initialResponse');
  await expect(screen.field('note.written', 'text')).toHaveValue(DRAFT);
  await expect(page.locator('.timeline')).toContainText(NOTE);
  await screen.tap('matter.settled');
  await screen.stateIs('aftermath');
  await screen.saved();
  await expect(page.locator('.notices')).toContainText(panels.shutsLater);
  await expect(page.locator('.timeline')).toContainText(NOTE);
  expect(await slotKeys(page)).toEqual([]);
  await page.locator('[data-home]').click();

  // A case of posts stays open for weeks, and its key lies open at no time.
  await screen.tap('observation.noted', 'post.discredit');
  const posts = new CaseScreen(page);
  await posts.tap('relation.judged', 'work');
  await posts.stateIs('handling');
  await posts.track('evidence');
  await draftKept(page, () => posts.fill('evidence.recorded', { content: POST, address: LINK }));
  await posts.tap('evidence.recorded');
  await posts.saved();
  expect(await slotKeys(page)).toEqual([]);
  await browser().kill();

  const { hits, bytes } = scanProfile(browser().profile, [
    NOTE,
    DRAFT,
    '世田谷次郎',
    'ただじゃおかない',
    POST,
    LINK,
    PASSPHRASE,
    identity,
    new Uint8Array(key),
  ]);
  expect(bytes).toBeGreaterThan(1_000_000);
  expect(hits).toEqual([]);

  page = await browser().launch();
  screen = await atHome(page, { address: browser().address });
  await page.locator(`[data-resume="${id}"]`).click();
  await expect(page.locator('main')).toHaveAttribute('data-state', 'shut');
  await unlock(page, 'これは ちがう パスフレーズです');
  await expect(page.locator('[data-unlock-told]')).toContainText('1回目');
  await unlock(page);
  await screen.stateIs('aftermath');
  await expect(page.locator('.timeline')).toContainText(NOTE);
  await page.locator('[data-home]').click();
  await page.locator(`[data-resume="${before}"]`).click();
  await expect(page.locator('.timeline')).toContainText('保護を始める前のメモ');
});

test('短い・違うパスフレーズは断り、紙の鍵でも開く', async () => {
  const page = await browser().launch();
  const screen = await atHome(page, { address: browser().address });
  await page.goto(`${browser().address}#/protection`);
  const form = page.locator('form[data-set-up]');
  await form.locator('[name="passphrase"]').fill('みじかい');
  await form.locator('[type="submit"]').click();
  await expect(form.locator('[role="alert"]')).toContainText('15文字');
  await form.locator('[name="passphrase"]').fill(PASSPHRASE);
  await form.locator('[type="submit"]').click();
  await expect(form.locator('[role="alert"]')).toContainText('同じではありません');
  await page.locator('[data-home]').click();
  const { identity } = await protect(page);
  const id = await talkWith(screen, NOTE);
  await screen.tap('matter.settled');
  await screen.saved();
  await page.reload();
  await expect(page.locator('main')).toHaveAttribute('data-state', 'shut');
  await page.locator('[data-unlock] details summary').click();
  const paper = page.locator('[data-unlock] details form');
  await paper
    .locator('[name="identity"]')
    .fill(identity.replace(/.$/, identity.endsWith('Q') ? 'P' : 'Q'));
  await paper.locator('[type="submit"]').click();
  await expect(page.locator('[data-unlock-told]')).toContainText('鍵として読めません');
  await paper.locator('[name="identity"]').fill(identity.toLowerCase());
  await paper.locator('[type="submit"]').click();
  await screen.stateIs('aftermath');
  expect(await screen.encounterId()).toBe(id);
});

test('守り終えると画面は自分で読み込み直す：見出しのリンクで離れても、次のひと言から封じる', async () => {
  let page = await browser().launch();
  let screen = await atHome(page, { address: browser().address });
  await page.evaluate(() => {
    (window as unknown as { before: boolean }).before = true;
  });
  await guidedStep(page);
  expect(await page.evaluate(() => 'before' in window)).toBe(false);
  await expect(page.locator('[data-protected] h2')).toHaveText(custody.protect.done);
  await expect(page.locator('[data-lock="locked"]')).toBeVisible();
  await page.locator('[data-home]').click();
  await expect(page.locator('[data-notice="lock"]')).toHaveAttribute('data-lock', 'locked');
  const id = await talkWith(screen, NOTE);
  expect(await slotKeys(page)).toHaveLength(1);
  await screen.tap('matter.settled');
  await screen.saved();
  await page.reload();
  await expect(page.locator('main')).toHaveAttribute('data-state', 'shut');
  await browser().kill();
  expect(scanProfile(browser().profile, [NOTE, '世田谷次郎']).hits).toEqual([]);

  page = await browser().launch();
  screen = await atHome(page, { address: browser().address });
  await expect(page.locator('[data-notice="lock"]')).toHaveAttribute('data-lock', 'locked');
  await page.locator(`[data-resume="${id}"]`).click();
  await unlock(page);
  await screen.stateIs('aftermath');
  // What was told is told once.
  await page.goto(`${browser().address}#/protection`);
  await expect(page.locator('[data-lock]')).toBeVisible();
  await expect(page.locator('[data-protected]')).toHaveCount(0);
});
