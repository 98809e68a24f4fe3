import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const text = (path: string) => readFileSync(here(path), 'utf8');

const LANGUAGES = ['ja', 'en'];

/** The verifier's own code as one script without imports. */
async function script(): Promise<string> {
  const words = Object.fromEntries(
    LANGUAGES.map((language) => [language, JSON.parse(text(`locales/${language}/verifier.json`))]),
  );
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { VERIFIER_WORDS: JSON.stringify(words) },
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      modulePreload: false,
      rollupOptions: {
        input: here('src/verifier/screen.ts'),
        output: { format: 'iife', entryFileNames: 'verifier.js' },
      },
    },
  });
  const [result] = Array.isArray(built) ? built : [built];
  const [chunk] = result && 'output' in result ? result.output : [];
  if (chunk?.type !== 'chunk') throw new Error('the verifier was not built');
  // A script in a page ends where this stands, whatever surrounds it.
  return `\n${chunk.code.replaceAll('</script', '<\\/script')}`;
}

const hashOf = (content: string) =>
  `'sha256-${createHash('sha256').update(content).digest('base64')}'`;

/** The words for whoever has no script, in the office's own language. */
function filled(page: string): string {
  const words = JSON.parse(text('locales/ja/verifier.json')) as Record<string, string>;
  return page.replaceAll(/\{\{([\w.]+)\}\}/g, (_, key: string) => {
    if (words[key] === undefined) throw new Error(`verifier.json lacks "${key}"`);
    return words[key];
  });
}

/** The page that judges a record by itself: one file, its script and style allowed by their hashes alone. */
async function verifierPage(): Promise<string> {
  const style = `\n${text('src/verifier/page.css')}`;
  const code = await script();
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(code)}`,
    `style-src ${hashOf(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  const parts: [string, string][] = [
    ['content="policy"', `content="${policy}"`],
    ['<style></style>', `<style>${style}</style>`],
    ['<script></script>', `<script>${code}</script>`],
  ];
  // Functions, since `$` means something in a replacement.
  return parts.reduce(
    (page, [place, part]) => page.replace(place, () => part),
    filled(text('src/verifier/page.html')),
  );
}

/** What a web server must send with that one file: it brings the rest of its policy itself. */
const VERIFIER_CSP = "frame-ancestors 'none'";

/** Puts `verify.html` into the build, and the right header beside it when it is served from here. */
export function verifierHtml(): Plugin {
  return {
    name: 'kizen:verifier',
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'verify.html', source: await verifierPage() });
    },
    configureServer(server) {
      server.middlewares.use('/verify.html', (_, response, next) => {
        verifierPage().then((page) => response.end(page), next);
      });
    },
    configurePreviewServer(server) {
      server.middlewares.use((request, response, next) => {
        if (request.url?.split('?')[0]?.endsWith('/verify.html')) {
          const set = response.setHeader.bind(response);
          response.setHeader = (name, value) =>
            set(name, name === 'Content-Security-Policy' ? VERIFIER_CSP : value);
        }
        next();
      });
    },
  };
}
