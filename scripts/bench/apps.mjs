/**
 * What the driver knows of an app; data only, since it is handed to the page.
 * @typedef {{
 *   name: string,
 *   state: string,
 *   attribute: string,
 *   controls: Record<string, string>,
 *   chip: string,
 *   save: string,
 *   end: string
 * }} App
 *
 * `state` selects the element that names the step, in `attribute` or else as its text. `controls`
 * is, by state, the control that leads on (`*`: in every other state). `chip` is a control that
 * counts and does not lead on, `save` the element that says what is stored; empty where there is
 * none. `end` is the state after which the walk starts anew.
 */

/** @param {string} type @param {string} [value] */
const event = (type, value) =>
  `main [data-event="${type}"]${value === undefined ? '' : `[data-value="${value}"]`}`;

/** An encounter at the counter: judged, ①, ②, improved, and the same again. @type {App} */
export const product = {
  name: 'product',
  state: 'main[data-state]',
  attribute: 'data-state',
  controls: {
    home: event('encounter.started', 'counter'),
    initialResponse: event('judgement.requested'),
    'judgement.manner': event('manner.reviewed'),
    'judgement.content': event('content.reviewed'),
    'judgement.pattern': event('pattern.reviewed'),
    'judgement.harm': event('harm.assessed', 'harmed'),
    'judgement.verdict': event('verdict.given', 'harassment'),
    'stopRequest.say': event('stop.requested'),
    'stopRequest.watch': event('conduct.continued'),
    'warning.say': event('warning.given'),
    'warning.watch': event('conduct.improved'),
  },
  chip: event('observation.noted', 'manner.shouting'),
  save: '[data-save]',
  end: '',
};

/** @param {string} name @returns {App} */
const peer = (name) => ({
  name,
  state: 'h1',
  attribute: '',
  controls: { 完了: 'button.back', '*': 'button.choice' },
  chip: '',
  save: '',
  end: '完了',
});

/** Plain TypeScript and `innerHTML`: what the browser itself costs. */
export const floor = peer('vanilla');

/** React, XState and i18next with nothing on top. */
export const stack = peer('stack');
