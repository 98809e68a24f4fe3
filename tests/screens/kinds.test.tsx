import { expect, test } from 'vitest';
import encounterWords from '../../locales/ja/encounter.json';
import { atDesk, main, stateOnScreen } from './desk';

/** Every kind of step there is; a view is written per kind. */
const KINDS = ['home', 'ask', 'check', 'form', 'say', 'wait', 'done'];

type Press = readonly [name: string | RegExp, becomes: string];

const facts = encounterWords.facts;

/** Each walks some twenty whole screens; a busy machine takes its time over them. */

/** From the first screen through every kind of step, by what stands on the buttons. */
const BY_NAME: readonly Press[] = [
  [new RegExp(`^${encounterWords.channels.counter}`), 'initialResponse'],
  [new RegExp(`^${facts.judgement.requested.do}`), 'judgement.manner'],
  [new RegExp(`^${facts.manner.reviewed.do}`), 'judgement.content'],
  [new RegExp(`^${facts.judgement.deferred.do}`), 'initialResponse'],
  [new RegExp(`^${facts.emergency.declared.do}`), 'emergency.call'],
  [new RegExp(`^${facts.police.called.do}`), 'emergency.record'],
  [new RegExp(`^${facts.damage.recorded.do}`), 'emergency.medical'],
  [new RegExp(`^${facts.medical.decided.values.notNeeded}`), 'aftermath'],
];

/** The rest, by the names that facts bear in every language. */
const BY_FACT: readonly (readonly [event: string, value: string | undefined, becomes: string])[] = [
  ['encounter.started', 'counter', 'initialResponse'],
  ['observation.noted', 'manner.shouting', 'initialResponse'],
  ['progress.stalled', undefined, 'initialResponse'],
  ['judgement.requested', undefined, 'judgement.manner'],
  ['manner.reviewed', undefined, 'judgement.content'],
  ['content.reviewed', undefined, 'judgement.pattern'],
  ['pattern.reviewed', undefined, 'judgement.harm'],
  ['harm.assessed', 'harmed', 'judgement.verdict'],
  ['verdict.given', 'harassment', 'stopRequest.say'],
  ['stop.requested', undefined, 'stopRequest.watch'],
  ['conduct.continued', undefined, 'warning.say'],
  ['warning.given', undefined, 'warning.watch'],
  ['conduct.continued', undefined, 'termination.say'],
  ['response.ended', undefined, 'termination.watch'],
  ['counterpart.stayed', undefined, 'eviction.report'],
  ['facility.reported', undefined, 'eviction.order'],
  ['eviction.ordered', undefined, 'eviction.watch'],
  ['counterpart.left', undefined, 'aftermath'],
  ['task.done', 'record', 'aftermath'],
];

/** The kind on screen; also holds that the step says what to do. */
function kindOnScreen(): string {
  const step = document.querySelector<HTMLElement>('.step');
  if (step === null) return stateOnScreen() ?? '';
  expect(step.querySelector('h1')?.textContent).toMatch(/\S/);
  return step.dataset.kind ?? '';
}

test('押すボタンの名前だけで、どの種類の画面も歩ける', async () => {
  const { press } = atDesk();
  const kinds = new Set([kindOnScreen()]);
  for (const [name, becomes] of BY_NAME) {
    await press(name);
    expect(stateOnScreen()).toBe(becomes);
    kinds.add(kindOnScreen());
  }
  expect([...kinds].sort()).toEqual(KINDS.filter((kind) => kind !== 'wait').sort());
});

/** A key that was printed instead of its words, or a value that was not put in. */
const RAW = /[a-z]\w*\.\w+\.\w+|\{\{|\[object|undefined|NaN/i;
const JAPANESE = /[\u3040-\u30ff\u3400-\u9fff]/;

const visibleText = () => {
  const copy = main().cloneNode(true) as HTMLElement;
  // The way back is written in the language it leads to.
  for (const pill of copy.querySelectorAll('header .pill')) pill.remove();
  // What waits for its words in another language is hidden until they are there.
  for (const part of copy.querySelectorAll<HTMLElement>('[style]'))
    if (part.style.display === 'none') part.remove();
  // A word a line, so that neighbours do not run together.
  const texts: string[] = [];
  const walker = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? '');
  return texts;
};

for (const language of ['ja', 'en'] as const) {
  test(`no screen prints a raw key: ${language}`, async () => {
    const { press, tap } = atDesk();
    if (language === 'en') await press('English');
    await expect.poll(() => document.documentElement.lang || 'ja').toBe(language);
    const kinds = new Set<string>();
    const look = () => {
      kinds.add(kindOnScreen());
      const texts = visibleText();
      expect(texts.length).toBeGreaterThan(10);
      expect(texts.filter((text) => RAW.test(text))).toEqual([]);
      if (language === 'en') expect(texts.filter((text) => JAPANESE.test(text))).toEqual([]);
    };
    look();
    for (const [event, value, becomes] of BY_FACT) {
      await tap(event, value);
      expect(stateOnScreen()).toBe(becomes);
      look();
    }
    expect([...kinds].sort()).toEqual([...KINDS].sort());
  });
}
