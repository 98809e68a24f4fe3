import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, type Plugin, runnerImport } from 'vite';
import { breaksIn } from './phraseBreaks.ts';

/** How the build starts the application. */
const APPLICATION = /<script type="module" crossorigin src="([^"]+)"><\/script>/;
const PLACE = '<div id="root"></div>';
const at = (path: string) => fileURLToPath(new URL(`../../src/app/first/${path}`, import.meta.url));

/** The first screen as the application itself draws it. */
async function drawn(): Promise<string> {
  const { module } = await runnerImport<{ staticHome(): string }>(at('staticHome.tsx'), {
    configFile: false,
    plugins: [react(), breaksIn()],
  });
  return module.staticHome();
}

/** The script that stands before the application, on its own: nothing else may be waited for. */
async function earlyScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      modulePreload: { polyfill: false },
      rolldownOptions: { input: at('early.ts'), output: { format: 'iife' } },
    },
  });
  const [output] = [built].flat();
  if (output === undefined || !('output' in output)) throw new Error('no early script was built');
  return output.output[0].code;
}

/**
 * Puts the first screen into the page as HTML, with the small script that keeps what is tapped on it
 * until the application runs. In the build alone: while developing, the page starts empty.
 */
export function firstScreen(): Plugin {
  return {
    name: 'kizen:firstScreen',
    apply: 'build',
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'early.js', source: await earlyScript() });
    },
    transformIndexHtml: {
      order: 'post',
      handler: async (html) => {
        if (!html.includes(PLACE)) throw new Error(`index.html has no ${PLACE}`);
        const [script, application] = APPLICATION.exec(html) ?? [];
        if (script === undefined) throw new Error('index.html starts no application');
        const early = `<script src="./early.js" data-application="${application}"></script>`;
        return (
          html
            .replace(PLACE, `<div id="root">${await drawn()}</div>`)
            // Fetched at once and run by the early script, once the first screen is painted.
            .replace(script, `<link rel="modulepreload" crossorigin href="${application}">`)
            // Before every style sheet: a script that stands behind one waits for it.
            .replace('<link', `${early}\n    <link`)
        );
      },
    },
  };
}
