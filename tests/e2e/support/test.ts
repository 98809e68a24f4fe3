import { type BrowserContext, test as base, expect } from '@playwright/test';

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
export const test = base.extend<{ quiet: undefined }>({
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
