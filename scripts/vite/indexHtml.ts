import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { HtmlTagDescriptor, Plugin } from 'vite';
import { CARD_BASIS } from '../../flows/emergencyCard.ts';
import { CSP_FOR_META, SECURITY_HEADERS } from './securityHeaders.ts';

const wordsAt = (file: string) => new URL(`../../locales/ja/${file}.json`, import.meta.url);
const wordsOf = (file: string) => JSON.parse(readFileSync(wordsAt(file), 'utf8'));
const PLACEHOLDER = /\{\{(\w+)\}\}/g;
/** A line of the card, by the key of its words. */
const ADVICE = /<li>\{\{(\w+)\}\}/g;
const COMMENT = /\s*<!--[\s\S]*?-->/g;
const INDENT = /\n\s+/g;

const escapeHtml = (text: string) =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** Where each of these lines stands in the guidance, or that it is not from there. */
function restsIn(clauses: Record<string, string>, outside: string): Record<string, string> {
  const placeOf = (source: string) => (source.startsWith('own.') ? outside : clauses[source]);
  return Object.fromEntries(
    Object.entries(CARD_BASIS).map(([key, basis]) => {
      const places = [...new Set(basis.map(placeOf))].join(' · ');
      return [key, ` <small>${escapeHtml(places)}</small>`];
    }),
  );
}

/**
 * Puts the words in the place of `{{key}}`, each with what it rests on. A word that is missing or not
 * used, and a line of advice that rests on nothing, are errors.
 */
export function fillWords(
  html: string,
  words: Record<string, string>,
  rests: Record<string, string> = {},
): string {
  const used = new Set<string>();
  const restless = [...html.matchAll(ADVICE)].filter(([, key = '']) => !rests[key]);
  if (restless.length > 0) throw new Error(`rest on nothing: ${restless.map(([, key]) => key)}`);
  const filled = html.replace(PLACEHOLDER, (_, key: string) => {
    const word = words[key];
    if (!word) throw new Error(`index.html asks for "${key}", which emergencyCard.json lacks`);
    used.add(key);
    return `${escapeHtml(word)}${rests[key] ?? ''}`;
  });
  const unused = Object.keys({ ...words, ...rests }).filter((key) => !used.has(key));
  if (unused.length > 0) throw new Error(`index.html does not use ${unused.join(', ')}`);
  return filled;
}

/** The page with its words in Japanese, as everybody gets it who has no script. */
export const filledPage = (html: string): string =>
  fillWords(
    html,
    wordsOf('emergencyCard'),
    restsIn(wordsOf('clauses'), (wordsOf('ui') as { outside: string }).outside),
  );

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

/**
 * The page that needs no script: words of the emergency card, and the policy the page lives under. Its
 * style is public/emergency.css, served as it stands and so without a comment: it needs no other file, so
 * that the card can be read when everything else failed to load; the card waits for a second, in which
 * an ordinary start is over, so that it alarms nobody; the first screen in the page takes taps only
 * while the application is coming.
 */
export function indexHtml(): Plugin[] {
  return [
    {
      name: 'kizen:words',
      configureServer: (server) => void server.watcher.add(wordsAt('emergencyCard').pathname),
      transformIndexHtml: {
        order: 'pre',
        handler: filledPage,
      },
    },
    // Hot reloading injects inline scripts and styles, so the policy is for what is built.
    { name: 'kizen:policy', apply: 'build', transformIndexHtml: () => policy },
    // What is written for whoever reads the source is not loaded by everybody else.
    {
      name: 'kizen:bareHtml',
      apply: 'build',
      transformIndexHtml: (html) =>
        html.replace(COMMENT, '').replace(INDENT, '\n').replaceAll('&#39;', "'"),
    },
  ];
}
