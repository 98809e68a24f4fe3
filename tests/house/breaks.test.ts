import { expect, test } from 'vitest';
import { breakable, phraseBreaks } from '../../scripts/vite/phraseBreaks';
import { BREAK, withoutBreaks } from '../../src/i18n/breaks';
import { read } from '../support/files';

const shown = (text: string) => breakable(text).replaceAll(BREAK, '|');

test('行は文節の間で折れ、言葉の中では折れない', () => {
  expect(shown('著しい迷惑行為で、かつ就業環境を害したか')).toBe(
    '著しい|迷惑行為で、|かつ就業環境を|害したか',
  );
  expect(shown('{{act}}が続くようでしたら、本日の対応はここで終わります。')).toBe(
    '{{act}}が|続くようでしたら、|本日の|対応は|ここで|終わります。',
  );
  expect(shown('声を少し落としていただけますか。')).toBe('声を|少し|落としていただけますか。');
});

test('the build marks large words alone, and changes nothing else in any of them', () => {
  const file = 'locales/ja/encounter.json';
  const { transform } = phraseBreaks();
  if (typeof transform !== 'function') throw new Error('no transform');
  const work = transform as (code: string, id: string) => { code: string } | null;
  expect(work('{}', '/x/locales/en/encounter.json')).toBeNull();
  const plain = read(file);
  const { code } = work(plain, `/x/${file}`) ?? { code: '' };
  expect(JSON.parse(withoutBreaks(code))).toEqual(JSON.parse(plain));
  const marked = code.split(BREAK).length - 1;
  expect(marked).toBeGreaterThan(200);
  const { prompts, phrases } = JSON.parse(code);
  expect(JSON.stringify(prompts)).not.toContain(BREAK);
  expect(JSON.stringify(phrases)).toContain(BREAK);
  // No placeholder is cut in two.
  expect(code.match(/\{\{[^}]*\u200b[^}]*\}\}/)).toBeNull();
  console.info(
    `${marked} places, ${Buffer.byteLength(code) - Buffer.byteLength(JSON.stringify(JSON.parse(plain)))} bytes`,
  );
});
