import react from '@vitejs/plugin-react';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';
import project from './package.json' with { type: 'json' };
import { charts } from './scripts/vite/charts/plugin.ts';
import { firstScreen } from './scripts/vite/firstScreen.ts';
import { guidance } from './scripts/vite/guidance/plugin.ts';
import { indexHtml } from './scripts/vite/indexHtml.ts';
import { phraseBreaks } from './scripts/vite/phraseBreaks.ts';
import { SECURITY_HEADERS } from './scripts/vite/securityHeaders.ts';
import { trimTokens } from './scripts/vite/usedTokens.ts';
import { verifierHtml } from './scripts/vite/verifierPage.ts';

const pwa = VitePWA({
  strategies: 'injectManifest',
  srcDir: 'src/offline',
  filename: 'sw.ts',
  // The plugin's own registration is refused by our policy; src/offline/register.ts does it.
  injectRegister: false,
  includeManifestIcons: false,
  injectManifest: {
    globPatterns: ['**/*.{js,css,html,json,png,svg}'],
    // A file that is left out of the precache is a screen that fails offline.
    maximumFileSizeToCacheInBytes: 16 * 1024 * 1024,
  },
  manifest: {
    name: '毅然 Kizen',
    short_name: '毅然',
    description: 'カスタマーハラスメント応対の手引と記録',
    lang: 'ja',
    dir: 'ltr',
    display: 'standalone',
    start_url: '.',
    scope: '.',
    theme_color: '#12304f',
    background_color: '#ffffff',
    icons: [
      { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  },
});

export default defineConfig({
  // Relative, so that the build runs in any folder of any server.
  base: './',
  // One page: what is not a file is not found, instead of being the page under another name.
  appType: 'mpa',
  plugins: [
    react(),
    guidance(),
    trimTokens(),
    indexHtml(),
    phraseBreaks(),
    firstScreen(),
    charts(),
    verifierHtml(),
    pwa,
  ],
  define: { __APP_VERSION__: JSON.stringify(project.version) },
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1', headers: SECURITY_HEADERS },
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    sourcemap: false,
    // The policy allows no data: addresses.
    assetsInlineLimit: 0,
    modulePreload: {
      polyfill: false,
      // Scripts come out of the cache with the one that asks for them; naming them weighs on the first load.
      resolveDependencies: (_, deps, { hostType }) =>
        hostType === 'html' ? deps : deps.filter((file) => file.endsWith('.css')),
    },
    rolldownOptions: {
      output: {
        // What changes with their versions alone, apart from what changes with ours.
        codeSplitting: {
          groups: [
            {
              name: 'libraries',
              test: /node_modules\/(react|react-dom|scheduler|xstate|@xstate|i18next|react-i18next|use-sync-external-store)\//,
            },
            // One file for the first load, however much of it is shared with what comes later.
            { name: 'first', tags: ['$initial'] },
          ],
        },
      },
    },
  },
  test: {
    // What hangs is told; a machine that is busy with something else is no failure.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // One core is left idle by default.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**', 'tests/screens/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'screens',
          include: ['tests/screens/**/*.test.{ts,tsx}'],
          environment: 'jsdom',
          setupFiles: ['tests/support/setup.ts'],
        },
      },
    ],
  },
});
