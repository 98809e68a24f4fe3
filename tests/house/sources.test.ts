import { expect, test } from 'vitest';
import { filesUnder, read } from '../support/files';

const TYPESCRIPT = /\.tsx?$/;
const flows = filesUnder('flows', TYPESCRIPT);
const src = filesUnder('src', TYPESCRIPT);

/** `file:line` of every line that the pattern matches. */
function linesWith(pattern: RegExp, files: string[]): string[] {
  return files.flatMap((file) =>
    read(file)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}`] : [])),
  );
}

test('there are sources to look at', () => {
  expect(flows.length).toBeGreaterThan(5);
  expect(src.length).toBeGreaterThan(5);
});

test('words live in locales: no Japanese in src and flows', () => {
  const japanese = /[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]/;
  expect(linesWith(japanese, ['index.html'])).toEqual([]);
  expect(linesWith(japanese, [...flows, ...src])).toEqual([]);
});

test('flows are pure: time comes in as entry.at, and nothing is random', () => {
  const impure =
    /\bDate\.now\b|\bnew Date\(|\bDate\(\)|\bMath\.random\b|\bperformance\.|\bcrypto\./;
  expect(linesWith(impure, flows)).toEqual([]);
});

test('no file is longer than 250 lines', () => {
  const files = ['src', 'flows', 'tests', 'scripts'].flatMap((folder) => filesUnder(folder));
  expect(files.length).toBeGreaterThan(20);
  const long = files
    .map((file) => ({ file, lines: read(file).trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > 250);
  expect(long).toEqual([]);
});

test('package-lock.json names no download address', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { resolved?: string }>;
  };
  expect(Object.keys(packages).length).toBeGreaterThan(100);
  const addressed = Object.keys(packages).filter((path) =>
    packages[path]?.resolved?.startsWith('http'),
  );
  expect(addressed).toEqual([]);
});
