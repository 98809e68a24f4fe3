import { spawnSync } from 'node:child_process';
import { run } from './dependencies.mjs';

export const NO_PDFTOTEXT =
  'No pdftotext found. Install it (Debian: apt-get install poppler-utils); the printed forms are read back with it.';

/** Whether a printed page can be read back. */
export const hasPdftotext = () => spawnSync('pdftotext', ['-v']).error === undefined;

/** Finds pdftotext, or installs Debian's where that is allowed. */
export function ensurePdftotext() {
  if (hasPdftotext() || process.getuid?.() !== 0) return hasPdftotext();
  console.log('Installing poppler-utils …');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update'], env) &&
    run('apt-get', ['install', '-y', '--no-install-recommends', 'poppler-utils'], env);
  return hasPdftotext();
}

/**
 * The text of a PDF as it reads on the page. Throws where there is no pdftotext.
 * @param {Buffer} pdf
 * @returns {string}
 */
export function textOfPdf(pdf) {
  if (!hasPdftotext()) throw new Error(NO_PDFTOTEXT);
  const { status, stdout, stderr } = spawnSync(
    'pdftotext',
    ['-layout', '-enc', 'UTF-8', '-', '-'],
    {
      input: pdf,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  if (status !== 0) throw new Error(`pdftotext: ${stderr}`);
  return stdout;
}
