import { createServer } from 'node:net';
import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium, NO_CHROMIUM } from './scripts/chromium.mjs';
import type { Hand } from './tests/e2e/support/test';

const executablePath = findChromium();
if (!executablePath) throw new Error(NO_CHROMIUM);

function freePort(): Promise<string> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(String(port)));
    });
  });
}

// The test workers load this file again and must find the port of the first reading.
process.env.KIZEN_E2E_PORT ??= await freePort();
const port = process.env.KIZEN_E2E_PORT;
const baseURL = `http://127.0.0.1:${port}`;

/** A tablet lying and standing, and a phone. */
const SCREENS = {
  tablet: { viewport: { width: 1180, height: 820 } },
  portrait: { viewport: { width: 820, height: 1180 } },
  phone: { viewport: { width: 390, height: 844 } },
};
const HANDS: Hand[] = ['pointer', 'keyboard'];

/** A picture of every action costs a third of the time: where journeys are repeated, how a failure ended is enough. */
const REPEATED = {
  testMatch: 'journeys/*.spec.ts',
  use: {
    trace: { mode: 'retain-on-failure', snapshots: false, screenshots: false },
    screenshot: 'only-on-failure',
  },
} as const;

/** The journeys run on every screen and by either hand; everything else on the tablet. */
const projects = Object.entries(SCREENS).flatMap(([screen, use]) =>
  HANDS.map((hand) => {
    const repeated = screen === 'tablet' && hand === 'pointer' ? undefined : REPEATED;
    const launchOptions = { executablePath, args: CHROMIUM_FLAGS };
    return {
      ...repeated,
      name: hand === 'pointer' ? screen : `${screen} by ${hand}`,
      use: { ...use, ...repeated?.use, hand, launchOptions },
    };
  }),
);

export default defineConfig<{ hand: Hand }>({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  workers: 2,
  retries: 0,
  // A machine that is busy with something else is no failure.
  timeout: 240_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: 'line',
  use: { baseURL, locale: 'ja-JP', timezoneId: 'Asia/Tokyo', trace: 'retain-on-failure' },
  projects,
  webServer: {
    command: `node scripts/start.mjs --strict-port --port ${port}`,
    url: baseURL,
    reuseExistingServer: false,
    // The first build of a changed flow proves its rules.
    timeout: 240_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
  },
});
