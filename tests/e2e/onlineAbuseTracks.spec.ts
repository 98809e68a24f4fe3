import { CaseScreen, onDay } from './support/caseScreen';
import { storedLog } from './support/storedLog';
import { expect, test } from './support/test';

test('明らかな悪意：事実、証拠、警察、弁護士の順にだけ進み、判断し直せる', async ({ page }) => {
  await onDay(page, '2027-01-05');
  const screen = await CaseScreen.handled(page);
  const id = await screen.encounterId();
  await screen.track('malice');
  // An officer does not decide it alone.
  await screen.fill('malice.weighed', { 'by.role': 'officer' });
  await screen.tap('malice.weighed', 'plain');
  await expect(page.getByRole('alert')).toContainText('所属長が決めます');
  await screen.fill('malice.weighed', { 'by.role': 'head' });
  await screen.tap('malice.weighed', 'plain');
  await screen.stepIs('malice.extent');
  await screen.offersNone('evidence.secured', 'police.consulted', 'lawyer.consulted');
  await page.locator('label:has([name="posts"])').click();
  await page.locator('label:has([name="hearing"])').click();
  await screen.tap('extent.confirmed');
  await expect(page.getByRole('alert')).toContainText('三つとも');
  await page.locator('label:has([name="reach"])').click();
  await screen.tap('extent.confirmed');
  await screen.stepIs('malice.evidence');
  // Nothing is kept yet, so nothing is secured.
  await screen.offersNone('evidence.secured', 'police.consulted');
  await screen.toBoard();
  await screen.track('evidence');
  await screen.fill('evidence.recorded', {
    content: 'あの職員は賄賂を取っている',
    address: 'https://x.example/1',
    ip: '203.0.113.7',
  });
  await page.locator('label:has([name="untrue"])').click();
  await screen.tap('evidence.recorded');
  await screen.stepIs('evidence.wanting');
  await screen.toBoard();
  await screen.track('malice');
  await screen.offersNone('evidence.secured');
  await screen.toBoard();
  await screen.track('evidence');
  await screen.fill('evidence.completed', { kept: '課の金庫', contact: 'abuse@x.example' });
  await screen.tap('evidence.completed');
  await screen.stepIs('evidence.kept');
  await expect(page.locator('[data-evidence="1"]')).toContainText('課の金庫');
  await screen.toBoard();
  await screen.track('malice');
  await screen.tap('evidence.secured');
  await screen.stepIs('malice.police');
  await screen.fill('police.consulted', { text: '生活安全課に相談した' });
  await screen.tap('police.consulted', 'possible');
  await screen.stepIs('malice.victimReport');
  await screen.offersNone('lawyer.consulted');
  await screen.tap('victimReport.filed');
  await screen.stepIs('malice.lawyer');
  await screen.tap('lawyer.consulted');
  await screen.stepIs('malice.taken');
  // Another malicious post: from the first step again.
  await screen.tap('malice.weighed', 'plain');
  await screen.stepIs('malice.extent');
  await screen.tap('malice.weighed', 'notPlain');
  await screen.stepIs('malice.notPlain');
  await screen.saved();
  const told = (await storedLog(page, id)).map(({ type }) => type);
  expect(told.filter((type) => /^(extent|evidence\.s|police|victim|lawyer)/.test(type))).toEqual([
    'extent.confirmed',
    'evidence.secured',
    'police.consulted',
    'victimReport.filed',
    'lawyer.consulted',
  ]);
});

test('報道と嫌がらせの電話：連携して答え、伝えてから録音し、施錠して保管する', async ({ page }) => {
  await onDay(page, '2027-01-05');
  const screen = await CaseScreen.handled(page);
  await screen.owedIs(7);
  await screen.track('press');
  await screen.fill('press.inquired', { outlet: '世田谷新聞', text: '事実かと尋ねられた' });
  await screen.tap('press.inquired');
  await screen.stepIs('press.answer');
  await screen.offersNone('press.handledAlone');
  await screen.toBoard();
  await screen.owedIs(8);
  await screen.track('press');
  await screen.tap('press.coordinated');
  await screen.stepIs('press.answered');
  await screen.toBoard();
  await screen.owedIs(7);
  // Residents ask too: the same choice, and nothing is owed for it.
  await screen.track('inquiries');
  await screen.tap('inquiries.answered');
  await screen.tap('inquiries.coordinated');
  await screen.stepIs('inquiries.quiet');
  await screen.toBoard();
  await screen.owedIs(7);

  await screen.track('calls');
  await screen.tap('calls.harassed');
  await screen.stepIs('calls.borrow');
  await screen.offersNone('recording.started');
  await screen.tap('recorder.borrowed');
  await screen.stepIs('calls.ready');
  await screen.tap('recording.started', 'announced');
  await expect(page.getByRole('alert')).toContainText('録音すると伝えた');
  await screen.tap('recording.announced');
  await screen.tap('recording.started', 'announced');
  await screen.stepIs('calls.store');
  await screen.toBoard();
  await screen.owedIs(8);
  await screen.track('calls');
  await screen.tap('recording.stored');
  await expect(page.getByRole('alert')).toBeVisible();
  await screen.fill('recording.stored', { where: '課の鍵付き書庫' });
  await screen.tap('recording.stored');
  await screen.stepIs('calls.ready');
  // The next caller has been told nothing.
  await screen.tap('recording.started', 'announced');
  await expect(page.getByRole('alert')).toBeVisible();
  await screen.fill('recording.started', { reason: '話し始めに脅された' });
  await screen.tap('recording.started', 'unannounced');
  await screen.stepIs('calls.store');
});

test('公表と議会：重大で、詳細を確かめ、調整してからだけ', async ({ page }) => {
  await onDay(page, '2027-01-05');
  const screen = await CaseScreen.handled(page);
  await screen.track('publication');
  await screen.fill('publication.weighed', { reason: '区への信頼に関わる' });
  await screen.tap('publication.weighed', 'grave');
  await screen.stepIs('publication.confirm');
  await screen.offersNone('publication.coordinated', 'site.published');
  await screen.toBoard();
  await expect(screen.row('assembly')).toHaveAttribute('data-track', 'assembly.quiet');
  await screen.track('findings');
  await screen.fill('facts.established', { text: '事案の詳細を確かめた' });
  await screen.tap('facts.established');
  await screen.stepIs('findings.known');
  await screen.toBoard();
  await expect(screen.row('assembly')).toHaveAttribute('data-track', 'assembly.coordinate');
  await screen.track('publication');
  await screen.stepIs('publication.coordinate');
  await screen.offersNone('site.published', 'pressRelease.issued');
  await screen.tap('publication.coordinated');
  await screen.stepIs('publication.publish');
  await screen.tap('site.published');
  await screen.stepIs('publication.published');
  await screen.tap('pressRelease.issued');
  await expect(page.locator('.recorded')).toContainText('プレスリリースを出した');
  await screen.toBoard();
  await screen.track('assembly');
  await screen.tap('assembly.coordinated', 'generalAffairs');
  await screen.offersNone('assembly.informed');
  await screen.tap('assembly.coordinated', 'assemblyOffice');
  await screen.stepIs('assembly.inform');
  await screen.fill('assembly.informed', { text: 'ポスティングで渡した' });
  await screen.tap('assembly.informed');
  await screen.stepIs('assembly.informed');
});
