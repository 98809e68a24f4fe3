import { OwnBrowser } from './browser';
import { expect, test } from './test';

/** A browser of its own for every test of a file; nothing may leave it for another origin. */
export function ownBrowser(): () => OwnBrowser {
  let own: OwnBrowser;
  test.beforeEach(({ baseURL }) => {
    own = new OwnBrowser(baseURL ?? '');
  });
  test.afterEach(async () => {
    await own.remove();
    expect(own.strangers.flat()).toEqual([]);
  });
  return () => own;
}
