import { afterPaint } from '../../ui/afterPaint';
import { wear } from '../theme';
import { type EarlyTaps, selectorOf } from './earlyTaps';

// Starts the application. Where the first screen is asked for, which stands in the page already, it
// is painted before anything heavy runs. What this must do:
// - show that screen only where it is the one that is asked for;
// - keep every tap on it until the application can take it;
// - leave the page to the emergency card when the application does not come.

/** Nobody looks at a page that is not painted within this time, milliseconds. */
const UNSEEN = 500;

const page = document.documentElement;
const application = document.currentScript?.dataset.application ?? '';

const giveUp = (): void => {
  delete page.dataset.app;
};
const start = () => import(/* @vite-ignore */ new URL(application, document.baseURI).href);

function keepTaps(): EarlyTaps {
  const taps: string[] = [];
  const keep = ({ target }: Event): void => {
    const selector = selectorOf(target);
    // A second, nervous tap on the same control is the first one.
    if (selector === null || selector === taps.at(-1)) return;
    taps.push(selector);
    (target as Element).closest('button')?.setAttribute('data-kept', 'true');
  };
  document.addEventListener('click', keep, true);
  return { taps, stop: () => document.removeEventListener('click', keep, true) };
}

/** Once the page is painted, or at once when nobody looks at it. */
function oncePainted(work: () => void): void {
  let begun = false;
  const begin = () => {
    if (!begun) work();
    begun = true;
  };
  afterPaint(begin);
  setTimeout(begin, UNSEEN);
}

// `#/…` with something behind it asks for another screen; over plain HTTP no tap could be kept.
if (/^#\/./.test(window.location.hash) || !window.isSecureContext) {
  start().catch(giveUp);
} else {
  page.dataset.app = 'starting';
  wear('system');
  Object.assign(window, { kizenEarly: keepTaps() });
  document.addEventListener('DOMContentLoaded', () => oncePainted(() => start().catch(giveUp)));
}
