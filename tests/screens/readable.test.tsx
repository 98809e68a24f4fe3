import { act, render, screen } from '@testing-library/react';
import { Suspense, use } from 'react';
import { expect, test } from 'vitest';
import { readable } from '../../src/i18n/readable';

function Reads({ promise }: { promise: Promise<string> }) {
  return <p>{use(promise)}</p>;
}

const shown = (promise: Promise<string>) =>
  render(
    <Suspense fallback={<p>waiting</p>}>
      <Reads promise={promise} />
    </Suspense>,
  );

test('what has been kept is read without waiting, which a plain promise is not', async () => {
  const plain = Promise.resolve('plain');
  const kept = readable(Promise.resolve('kept'));
  await Promise.all([plain, kept]);
  const { unmount } = shown(kept);
  expect(screen.getByText('kept')).toBeVisible();
  unmount();
  shown(plain);
  expect(screen.getByText('waiting')).toBeVisible();
});

test('one that is still to come is waited for', async () => {
  let keep: (text: string) => void = () => undefined;
  const promise = readable(
    new Promise<string>((resolve) => {
      keep = resolve;
    }),
  );
  await act(async () => shown(promise));
  expect(screen.getByText('waiting')).toBeVisible();
  await act(async () => keep('late'));
  expect(screen.getByText('late')).toBeVisible();
});
