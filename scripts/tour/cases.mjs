// The walk's looks at a case of a post: its board, its parts, its papers.
import { goHome, pass, saved, stateIs, tap } from './page.mjs';

/** @typedef {import('./tour.mjs').Tour} Tour */
/** @typedef {import('playwright-core').Page} Page */

/** From the first screen to the closed record, in the order of the walk. */
export const CASES = [
  'case.relation',
  'case.board',
  'case.notice',
  'case.notice.send',
  'case.formOne',
  'case.evidence',
  'case.monitoring',
  'case.inquiries',
  'case.answers',
  'case.care',
  'case.meeting',
  'case.minutes',
  'case.later',
  'home.cases',
];

const POST = {
  ja: {
    content: 'あの窓口の職員は嘘つきだ。名前は…',
    question: '投稿は事実ですか。',
    answer: '事実を確かめています。',
    reason: '報道の問合せが続く',
    name: '総務 課長',
  },
  en: {
    content: 'The officer at that counter is a liar. Her name is …',
    question: 'Is the post true?',
    answer: 'We are looking into the facts.',
    reason: 'The press keeps asking',
    name: 'Head of General Affairs',
  },
};

/** Opens a track from the board. @param {Page} page @param {string} track */
async function toTrack(page, track) {
  await page.locator(`.tracks [data-track^="${track}."] a`).click();
  await page.locator(`section[data-track^="${track}."]`).waitFor();
}

/** @param {Page} page */
async function toBoard(page) {
  await page.locator('[data-board]').click();
  await page.locator('.tracks').first().waitFor();
}

/** Opens a paper, looks, and goes back. @param {Tour} tour @param {string} sheet @param {string} name */
async function lookAtPaper({ page, look }, sheet, name) {
  await page.locator(`[data-sheet-link="${sheet}"]`).click();
  await page.locator(`[data-sheet="${sheet}"]`).waitFor();
  await look(name, page);
  await page.locator('.paper-tools a').click();
  await page.locator('[data-board]').waitFor();
}

/** From the first screen and back to it. @param {Tour} tour */
export async function lookAtCase(tour) {
  const { page, look, language } = tour;
  const post = POST[language];
  await tap(page, 'observation.noted', 'post.discredit');
  await stateIs(page, 'relation');
  await look('case.relation', page);
  await tap(page, 'relation.judged', 'work');
  await stateIs(page, 'handling');
  await look('case.board', page);

  await toTrack(page, 'notice');
  await look('case.notice', page);
  await tap(page, 'notice.written');
  await page.locator('section[data-track="notice.send"]').waitFor();
  await tap(page, 'notice.sent', 'generalAffairs');
  await look('case.notice.send', page);
  await lookAtPaper(tour, 'formOne', 'case.formOne');
  await toBoard(page);

  await toTrack(page, 'evidence');
  await page.locator('[name="content"]').fill(post.content);
  await page.locator('[name="untrue"]').check();
  await tap(page, 'evidence.recorded');
  await page.locator('section[data-track="evidence.wanting"]').waitFor();
  await look('case.evidence', page);
  await toBoard(page);

  await tap(page, 'search.done', 'found');
  await pass(page, 3 * 24 * 60);
  await toTrack(page, 'monitoring');
  await page.locator('[data-missed]').waitFor();
  await look('case.monitoring', page);
  await toBoard(page);

  await toTrack(page, 'inquiries');
  await tap(page, 'inquiries.surged');
  await page.locator('section[data-track="inquiries.write"]').waitFor();
  await page.locator('[name="question"]').first().fill(post.question);
  await page.locator('[name="answer"]').first().fill(post.answer);
  await look('case.inquiries', page);
  await tap(page, 'answers.written');
  await page.locator('section[data-track="inquiries.share"]').waitFor();
  await lookAtPaper(tour, 'answers', 'case.answers');
  await toBoard(page);

  await toTrack(page, 'care');
  await tap(page, 'care.decided', 'counselling needed');
  await page.locator('[data-event="care.given"]').waitFor();
  await look('case.care', page);
  await toBoard(page);

  await toTrack(page, 'meeting');
  await page.locator('[name="reason"]').fill(post.reason);
  await tap(page, 'meeting.requested');
  await page.locator('section[data-track="meeting.asked"]').waitFor();
  await page.locator('form:has([data-event="meeting.agreed"]) [name="name"]').fill(post.name);
  await tap(page, 'meeting.agreed');
  await page.locator('section[data-track="meeting.hold"]').waitFor();
  await look('case.meeting', page);
  await lookAtPaper(tour, 'minutes', 'case.minutes');
  await toBoard(page);
  await saved(page);
  await look('case.later', page);
  await goHome(page);
  await look('home.cases', page);
}
