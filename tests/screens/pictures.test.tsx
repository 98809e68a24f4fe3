import { act, render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { expect, test } from 'vitest';
import words from '../../locales/ja/custody.json';
import { Pictures } from '../../src/custody/Pictures';
import { startWords } from '../../src/i18n/i18n';
import { WordsProvider } from '../../src/i18n/words';
import type { Clock } from '../../src/session/clock';

/** A clock on which nothing comes due. */
const still = { after: () => () => undefined } as unknown as Clock;

async function shown(bytes: number) {
  startWords();
  await act(async () =>
    render(
      <WordsProvider>
        <Suspense>
          <Pictures file={new Uint8Array(bytes)} clock={still} />
        </Suspense>
      </WordsProvider>,
    ),
  );
}

test('二次元コードに収まらない記録は、そう言い、ファイルで渡すように言う', async () => {
  await shown(400 * 480 + 1);
  expect(await screen.findByText(words.pictures.tooMany)).toBeInTheDocument();
  expect(document.querySelector('[data-frames]')).toBeNull();
});

test('収まる記録は、コードが順に出る', async () => {
  await shown(1_000);
  expect(await screen.findByText('1 / 3')).toBeInTheDocument();
});
