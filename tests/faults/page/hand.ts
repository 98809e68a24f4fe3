import type { Tap } from '../walk/model';

/** What the page tells the campaign while somebody taps. */
export type Heard =
  /** The `taps`-th tap on this page is done. */
  | { kind: 'tapped'; taps: number }
  /** The badge says something new. `taps`: how many were done by then. */
  | {
      kind: 'save';
      status: string;
      pending: number;
      taps: number;
      encounterId: string;
      /** What the screen says is wrong with what is stored. */
      notices: string[];
    }
  | { kind: 'done' }
  | { kind: 'stuck'; why: string };

/** One tap, and how long the hand rests after it: milliseconds, or until the badge says saved. */
export type Step = Pick<Tap, 'event' | 'value' | 'text' | 'becomes'> & { rest: number | 'saved' };

export type Hand = {
  /** A note, if this page may write just now; whether it was taken. */
  tryNote(text: string): Promise<boolean>;
  /** A tap on what leads to another step, if this page may; whether it leads there. */
  tryTap(step: Pick<Tap, 'event' | 'becomes'>): Promise<boolean>;
  drive(steps: readonly Step[]): Promise<void>;
};

/**
 * Runs in every page before its own scripts, as `window.hand`. Taps controls by the names they bear,
 * and tells what a person would see of it: an acknowledgement counts only when the badge on the
 * screen says saved and nothing is pending.
 */
export function hand(binding: string): void {
  if (window.top !== window) return;
  const world = window as unknown as Record<string, (text: string) => void> & { hand: Hand };
  const tell = (heard: Heard) => world[binding]?.(JSON.stringify(heard));
  const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  let taps = 0;
  let told = '';

  // An addendum has a field of its own; everything else takes its words from the notes'.
  const FIELD = 'form.note [name="text"], form:has([data-event="addendum.written"]) [name="text"]';
  const badge = () => document.querySelector<HTMLElement>('[data-save]');
  const encounterId = () => /#\/e\/([a-z0-9]+)/.exec(location.hash)?.[1] ?? '';
  const look = () => {
    const { save: status = '', pending = '0' } = badge()?.dataset ?? {};
    const notices = [...document.querySelectorAll<HTMLElement>('[data-notice="storage"]')].map(
      ({ innerText }) => innerText,
    );
    const now = [status, pending, taps, ...notices].join(' ');
    if (status === '' || told === now) return;
    told = now;
    const heard = { status, pending: Number(pending), taps, encounterId: encounterId(), notices };
    tell({ kind: 'save', ...heard });
  };
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['data-save', 'data-pending'],
  });

  const until = async <T>(what: string, find: () => T | null | undefined | false): Promise<T> => {
    for (const end = Date.now() + 20_000; Date.now() < end; await sleep(4)) {
      const found = find();
      if (found) return found;
    }
    throw new Error(`${what} on ${state()}`);
  };
  const state = () => document.querySelector<HTMLElement>('main')?.dataset.state ?? '';
  const write = (field: HTMLTextAreaElement | HTMLInputElement, text: string) => {
    const { prototype } =
      field instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement;
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };

  const tap = async ({ event, value, text, becomes }: Step) => {
    const choice = value === undefined ? '' : `[data-value="${value}"]`;
    const selector = `main [data-event="${event}"]${choice}`;
    const find = () => document.querySelector<HTMLElement>(selector);
    await until(selector, find);
    if (text !== undefined) {
      const field = await until('the field of the words', () =>
        (find()?.closest('form') ?? document).querySelector<HTMLTextAreaElement>(FIELD),
      );
      write(field, text);
      await sleep(0);
    }
    (await until(selector, find)).click();
    taps += 1;
    tell({ kind: 'tapped', taps });
    await until(becomes, () => state() === becomes);
  };

  world.hand = {
    async tryNote(text) {
      const field = () => document.querySelector<HTMLTextAreaElement>('form.note [name="text"]');
      const control = () => document.querySelector<HTMLElement>('[data-event="note.written"]');
      const found = field();
      if (!found || !control()) return false;
      write(found, text);
      await sleep(0);
      control()?.click();
      await sleep(0);
      // A note that was taken leaves the field empty.
      if (!control() || field()?.value !== '') return false;
      taps += 1;
      look();
      return true;
    },
    async tryTap({ event, becomes }) {
      const control = document.querySelector<HTMLElement>(`main [data-event="${event}"]`);
      if (!control) return false;
      control.click();
      await sleep(0);
      // Refused, as where the pen has just gone to another page, it leads nowhere.
      if (state() !== becomes) return false;
      taps += 1;
      look();
      return true;
    },
    async drive(steps) {
      try {
        for (const step of steps) {
          await tap(step);
          if (step.rest === 'saved') await until('saved', () => badge()?.dataset.save === 'saved');
          else await sleep(step.rest);
        }
        tell({ kind: 'done' });
      } catch (error) {
        tell({ kind: 'stuck', why: String(error) });
      }
    },
  };
}
