// @vitest-environment jsdom
import '../support/setup';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import words from '../../locales/ja/custody.json';
import { TakeIn } from '../../src/custody/TakeIn';
import type { Archive, Fate, FileRead, NotTaken } from '../../src/session/archive';
import type { Clock } from '../../src/session/clock';
import { AppendError, type Storage } from '../../src/session/log';
import { memoryStorage } from '../../src/storage/memoryStorage';
import { draw } from '../screens/onScreen';

const clock = { wall: () => 1_760_000_000_000, tz: () => 540 } as unknown as Clock;
const row = { channel: 'counter', stage: '', startedAt: 1_760_000_000_000, count: 2, head: '' };

/** A file with one record of this fate, which is taken in, or not, as is said. */
const offering = (fate: Fate, ...said: (readonly string[] | NotTaken)[]): FileRead => ({
  kind: 'offered',
  madeAt: 1_760_000_000_000,
  records: [{ ...row, encounterId: 'enc-1', fate }],
  place: vi.fn(async () => said.shift() ?? []),
});

async function looked(...reads: FileRead[]) {
  const read = vi.fn<Archive['read']>(async () => reads.shift() as FileRead);
  const memory = memoryStorage(AppendError);
  const archive = { read, note: async () => undefined } as Partial<Archive>;
  const storage = { ...memory, archive } as Storage;
  const keeping = { storage, clock, saveFile: async () => true, newId: () => 'id' };
  await draw(<TakeIn keeping={keeping} who="" />, '[data-take-in-part]');
  const input = document.querySelector<HTMLInputElement>('input[type="file"]');
  await userEvent.upload(input as HTMLInputElement, new File(['{}'], 'x.json'));
  return read;
}

const take = () => userEvent.click(document.querySelector('[data-take-in]') as HTMLElement);
const fateShown = (fate: Fate) =>
  waitFor(() => expect(document.querySelector(`[data-fate="${fate}"]`)).not.toBeNull());

test('ほかの画面が開いていれば、閉じてもう一度押すように言い、押せば入る', async () => {
  await looked(offering('new', 'otherTab', ['enc-1']));
  await fateShown('new');
  await take();
  expect(await screen.findByText(words.protect.otherTab)).toBeInTheDocument();
  await take();
  expect(await screen.findByText(words.takeIn.taken.replace('{{count}}', '1'))).toBeInTheDocument();
  expect(document.querySelector('[data-preview]')).toBeNull();
});

test('見せたあとで変わっていれば、そう言い、いまの中身を見せなおす', async () => {
  const read = await looked(offering('longer', 'changed'), offering('conflict'));
  await fateShown('longer');
  await take();
  expect(await screen.findByText(words.takeIn.changed)).toBeInTheDocument();
  await fateShown('conflict');
  expect(read).toHaveBeenCalledTimes(2);
});

test('取り込めなければ、そう言い、もう一度押せる', async () => {
  await looked(offering('new', 'failed', ['enc-1']));
  await fateShown('new');
  await take();
  expect(await screen.findByText(words.takeIn.failed)).toBeInTheDocument();
  await take();
  expect(await screen.findByText(words.takeIn.taken.replace('{{count}}', '1'))).toBeInTheDocument();
});

test('鍵が閉じた記録の続きは、何をすればよいかを言い、入れない', async () => {
  await looked(offering('shut'));
  expect(await screen.findByText(words.fate.shut)).toBeInTheDocument();
  expect(screen.getByText(words.takeIn.nothing)).toBeInTheDocument();
  expect(document.querySelector('[data-take-in]')).toBeNull();
});

test('途中で止まれば、失われたものはないことと、次にすることを言う', async () => {
  await looked(offering('new', 'partly'));
  await fateShown('new');
  await take();
  expect(await screen.findByText(words.takeIn.partly)).toBeInTheDocument();
  expect(document.querySelector('[data-preview]')).toBeNull();
});
