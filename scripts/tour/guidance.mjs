// The walk's looks at the guidance: beside an encounter, and in front of a step of one.
import { stateIs, tap } from './page.mjs';

/** @typedef {import('./tour.mjs').Tour} Tour */

/** Beside an encounter, in the order of the walk. */
export const BESIDE = [
  'guide',
  'guide.found',
  'guide.topic',
  'guide.council',
  'guide.chapter',
  'guide.clause',
  'guide.step',
  'mirror',
  'contacts',
  'contacts.file',
];

/** In front of a step or beside it. */
export const IN_FRONT = ['cautions', 'recording', 'guide.live'];

const SEARCHED = { ja: 'ろくおん', en: 'record' };

const FILE = {
  ja: '部署,電話番号\n総務課,内線 2101\n地域課,03-0000-7777\n番号のない課,\n"閉じない課,1\n',
  en: 'section,number\nGeneral Affairs Section,2101\nArea Office,03-0000-7777\nNo number,\n"Open,1\n',
};

/**
 * From the first screen through the guidance and the contacts, and back.
 * @param {Tour} tour
 */
export async function besideEncounters({ page, language, look }) {
  /** @param {string} hash @param {string} shown */
  const open = async (hash, shown) => {
    await page.evaluate((next) => {
      window.location.hash = next;
    }, hash);
    await page.locator(shown).waitFor();
  };
  await page.locator('header a[href="#/guide"]').click();
  await page.locator('.guide .tiles').waitFor();
  await look('guide', page);
  await page.locator('[name="guide"]').fill(SEARCHED[language]);
  await page.locator('[data-found]').waitFor();
  await look('guide.found', page);
  await page.locator('[name="guide"]').fill('');
  await page.locator('a[href="#/guide/topic/definition"]').click();
  await page.locator('[data-topic="definition"]').waitFor();
  await look('guide.topic', page);
  await open('#/guide/topic/council', '[data-topic="council"]');
  await look('guide.council', page);
  await open('#/guide/chapter/responding', '.cards [data-rests="2.3a.1"]');
  await look('guide.chapter', page);
  await open('#/guide/clause/2.3f.1', '.card .used');
  await look('guide.clause', page);
  await open('#/guide/encounter/judgement.manner', '[data-step="judgement.manner"]');
  await look('guide.step', page);
  await page.locator('[data-home]').click();
  await page.locator('[data-door="mirror"]').click();
  await page.locator('[data-topic="mirror"]').waitFor();
  await look('mirror', page);
  await page.locator('[data-home]').click();
  await page.locator('header a[href="#/contacts"]').click();
  await page.locator('[data-office]').first().waitFor();
  await look('contacts', page);
  await page.locator('input[type="file"]').setInputFiles({
    name: 'contacts.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(FILE[language]),
  });
  await page.locator('.import').waitFor();
  await look('contacts.file', page, page.locator('.import'));
  await page.locator('[data-take-contacts]').click();
  await page.locator('[data-import="importTaken"]').waitFor();
  await page.locator('[data-home]').click();
  await stateIs(page, 'home');
}

/**
 * On the step that says the response will be ended.
 * @param {Tour} tour
 */
export async function beforeCuttingOff({ page, look }) {
  await tap(page, 'caution.answered', 'lifeline.letter');
  await tap(page, 'caution.answered', 'accommodation.yes');
  await look('cautions', page, page.locator('.cautions'));
  const panel = page.locator('.recording');
  await panel.locator('> summary').click();
  await panel.locator('[data-event="recording.announced"]').click();
  await panel.locator('[data-event="recording.started"]').click();
  await panel.locator('[data-event="recording.stopped"]').click();
  await panel.locator('[data-event="recording.stored"]').waitFor();
  await look('recording', page, panel);
  await panel.locator('[data-event="recording.stored"]').click();
  await panel.locator('> summary').click();
  await page.locator('[data-basis]').click();
  await page.locator('.guide [data-step]').waitFor();
  await look('guide.live', page);
  await page.locator('[data-back]').click();
  await page.locator('.guide').waitFor({ state: 'detached' });
}
