import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { HtmlTagDescriptor, Plugin } from 'vite';
import { CSP_FOR_META, SECURITY_HEADERS } from './securityHeaders.ts';

const WORDS = new URL('../../locales/ja/emergencyCard.json', import.meta.url);
const PLACEHOLDER = /\{\{(\w+)\}\}/g;

const escapeHtml = (text: string) =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** Puts the words in the place of `{{key}}`. A word that is missing, or not used, is an error. */
export function fillWords(html: string, words: Record<string, string>): string {
  const used = new Set<string>();
  const filled = html.replace(PLACEHOLDER, (_, key: string) => {
    const word = words[key];
    if (!word) throw new Error(`index.html asks for "${key}", which emergencyCard.json lacks`);
    used.add(key);
    return escapeHtml(word);
  });
  const unused = Object.keys(words).filter((key) => !used.has(key));
  if (unused.length > 0) throw new Error(`index.html does not use ${unused.join(', ')}`);
  return filled;
}

/** Changes with the headers, so that a precached page is renewed when only they changed. */
const headersId = createHash('sha256')
  .update(JSON.stringify(SECURITY_HEADERS))
  .digest('hex')
  .slice(0, 8);

const policy: HtmlTagDescriptor[] = [
  {
    tag: 'meta',
    attrs: { 'http-equiv': 'Content-Security-Policy', content: CSP_FOR_META },
    injectTo: 'head-prepend',
  },
  { tag: 'meta', attrs: { name: 'kizen-headers', content: headersId }, injectTo: 'head' },
];

/** The page that needs no script: words of the emergency card, and the policy the page lives under. */
export function indexHtml(): Plugin[] {
  return [
    {
      name: 'kizen:words',
      configureServer: (server) => void server.watcher.add(WORDS.pathname),
      transformIndexHtml: {
        order: 'pre',
        handler: (html) => fillWords(html, JSON.parse(readFileSync(WORDS, 'utf8'))),
      },
    },
    // Hot reloading injects inline scripts and styles, so the policy is for what is built.
    { name: 'kizen:policy', apply: 'build', transformIndexHtml: () => policy },
  ];
}
