import { act, render, screen, waitFor } from '@testing-library/react';
import { type ComponentType, use } from 'react';
import { expect, test, vi } from 'vitest';
import { CrashBoundary } from '../../src/app/CrashBoundary';
import { startWords } from '../../src/i18n/i18n';
import { WordsProvider } from '../../src/i18n/words';
import { fetchAhead, later, page } from '../../src/record/later';

const Part = () => <p>part</p>;
const shown = (Wanted: ComponentType) => {
  startWords();
  return render(
    <WordsProvider>
      <Wanted />
    </WordsProvider>,
  );
};

test('a part that is wanted leaves its place empty until it is there', async () => {
  shown(later(async () => ({ default: Part })));
  expect(screen.queryByText('part')).toBeNull();
  expect(await screen.findByText('part')).toBeVisible();
});

test('a part that was fetched ahead is there with its step, its words too', async () => {
  const ready = vi.fn(async () => undefined);
  const Wanted = later(async () => ({ default: Part, ready }));
  await fetchAhead();
  expect(ready).toHaveBeenCalledOnce();
  shown(Wanted);
  expect(screen.getByText('part')).toBeVisible();
});

test('a part that another part brings along is fetched ahead as well', async () => {
  const Outer = later(async () => {
    const Inner = later(async () => ({ default: Part }));
    return { default: () => <Inner /> };
  });
  await fetchAhead();
  shown(Outer);
  expect(screen.getByText('part')).toBeVisible();
});

test('a page that itself waits for something stands in its place once', async () => {
  let come = (_word: string) => {};
  const word = new Promise<string>((resolve) => {
    come = resolve;
  });
  const Waits = () => <p>{use(word)}</p>;
  shown(
    page(
      async () => ({ default: Waits }),
      () => <main>coming</main>,
    ),
  );
  await act(async () => {});
  expect(document.querySelectorAll('main')).toHaveLength(1);
  await act(async () => come('whole'));
  expect(await screen.findByText('whole')).toBeVisible();
  expect(document.querySelectorAll('main')).toHaveLength(0);
});

test('a page that never arrives is a crash', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const Page = page(
    () => Promise.reject(new Error('no network')),
    () => <p>coming</p>,
  );
  const onCrash = vi.fn();
  shown(() => (
    <CrashBoundary onCrash={onCrash}>
      <Page />
    </CrashBoundary>
  ));
  expect(screen.getByText('coming')).toBeVisible();
  await waitFor(() => expect(onCrash).toHaveBeenCalledOnce());
  expect(screen.queryByText('coming')).toBeNull();
});

test('a part that did not arrive is asked for again while its place is on screen', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const load = vi.fn(async () => ({ default: Part }));
  load.mockRejectedValueOnce(new Error('no network'));
  shown(later(load));
  await act(async () => {});
  expect(screen.getByRole('alert')).toBeVisible();
  await act(() => vi.advanceTimersByTimeAsync(10_000));
  expect(screen.getByText('part')).toBeVisible();
  vi.useRealTimers();
});

test('what does not arrive ahead ends the fetching, and is asked for again once it is wanted', async () => {
  const load = vi.fn(async () => ({ default: Part }));
  load.mockRejectedValueOnce(new Error('no network'));
  const Wanted = later(load);
  const next = vi.fn(async () => ({ default: Part }));
  later(next);
  await expect(fetchAhead()).rejects.toThrow();
  expect(next).not.toHaveBeenCalled();
  shown(Wanted);
  expect(await screen.findByText('part')).toBeVisible();
});

test('a part that never arrives says so in its place', async () => {
  shown(later(() => Promise.reject(new Error('no network'))));
  expect(await screen.findByRole('alert')).toBeVisible();
});
