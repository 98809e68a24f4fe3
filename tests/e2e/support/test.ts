import { type BrowserContext, test as base, expect } from '@playwright/test';
import { type Hands, Pointer } from './hands';
import { Keyboard } from './keyboard';

/** What a project decides beside the size of its screen. */
export type Hand = 'pointer' | 'keyboard';

/** Requests of a browser to any origin but the one the application came from. */
export function strangersOf(context: BrowserContext, origin: string): string[] {
  const strangers: string[] = [];
  context.on('request', (request) => {
    const url = request.url();
    if (/^https?:/.test(url) && new URL(url).origin !== origin) strangers.push(url);
  });
  return strangers;
}

/** Every journey also holds that nothing leaves for another origin and that no script throws. */
export const test = base.extend<{ hand: Hand; hands: Hands; quiet: undefined }>({
  hand: ['pointer', { option: true }],
  hands: ({ page, hand }, use) => use(hand === 'keyboard' ? new Keyboard(page) : new Pointer()),
  quiet: [
    async ({ context, baseURL }, use) => {
      const strangers = strangersOf(context, new URL(baseURL ?? '').origin);
      const thrown: string[] = [];
      context.on('weberror', (error) => thrown.push(error.error().message));
      await use(undefined);
      expect(strangers).toEqual([]);
      expect(thrown).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
