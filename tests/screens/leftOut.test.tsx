import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import words from '../../locales/ja/custody.json';
import { BackupPart } from '../../src/custody/BackupPart';
import KeepPage from '../../src/custody/KeepPage';
import type { Keeping } from '../../src/custody/keeping';
import type { Archive } from '../../src/session/archive';
import type { Clock } from '../../src/session/clock';
import type { Entry } from '../../src/session/entry';
import {
  AppendError,
  type EncounterLog,
  type Storage,
  type StoredLog,
} from '../../src/session/log';
import { memoryStorage } from '../../src/storage/memoryStorage';
import { started } from '../session/support';
import { entry } from '../storage/device';
import { draw } from './onScreen';

const clock = { wall: () => 1_760_000_000_000, tz: () => 540 } as unknown as Clock;

function keepingOf(archive: Partial<Archive>, log: Partial<EncounterLog> = {}) {
  const memory = memoryStorage(AppendError);
  const quiet = {
    lastBackup: async () => null,
    note: async () => undefined,
    handovers: async () => [],
  };
  const storage = {
    ...memory,
    archive: { ...quiet, noteBackup: async () => undefined, ...archive },
    log: { ...memory.log, ...log },
  } as Storage;
  const saveFile = vi.fn(async () => true);
  return { storage, clock, saveFile, newId: () => 'id' } satisfies Keeping;
}

const part = { content: '{}', records: 1, locked: 0 };
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

test('控え：壊れていて入らない記録と、大きすぎる記録の数を言う', async () => {
  const keeping = keepingOf({
    backup: async () => ({ parts: [part], damaged: 2, cut: 4, tooLarge: 3 }),
  });
  await draw(<BackupPart keeping={keeping} who="" />, '[data-backup]');
  await press(words.backup.plain);
  const said = words.backup.damaged.replace('{{count}}', '2');
  expect(await screen.findByText(said)).toBeInTheDocument();
  expect(screen.getByText(words.backup.cut.replace('{{count}}', '4'))).toBeInTheDocument();
  const large = words.backup.tooLarge.replace('{{count}}', '3');
  expect(screen.getByText(large)).toBeInTheDocument();
  expect(screen.getByText(words.backup.saved.replace('{{count}}', '1'))).toBeInTheDocument();
});

test('控え：壊れた記録だけなら、渡したとは言わない', async () => {
  const keeping = keepingOf({
    backup: async () => ({ parts: [], damaged: 1, cut: 0, tooLarge: 0 }),
  });
  await draw(<BackupPart keeping={keeping} who="" />, '[data-backup]');
  await press(words.backup.plain);
  expect(await screen.findByText(words.backup.nothing)).toBeInTheDocument();
  expect(document.querySelector('[data-left-out="1"]')).not.toBeNull();
  expect(document.querySelector('[data-last-backup="none"]')).not.toBeNull();
});

test('控え：作れなくても「作っています」のまま止まらない', async () => {
  const keeping = keepingOf({ backup: async () => Promise.reject(new Error('no')) });
  await draw(<BackupPart keeping={keeping} who="" />, '[data-backup]');
  await press(words.backup.plain);
  expect(await screen.findByText(words.backup.failed)).toBeInTheDocument();
  expect(screen.queryByText(words.backup.busy)).toBeNull();
});

const broken: Partial<EncounterLog> = {
  read: async () => ({ entries: [entry(0)], head: '', damage: { kind: 'gap', afterSeq: 0 } }),
};

test('壊れた記録の画面は、壊れていると言い、読めるところをファイルに残せる', async () => {
  const keeping = keepingOf({ lines: async () => null, salvage: async () => '{"x":1}' }, broken);
  await draw(
    <KeepPage keeping={keeping} encounterId="enc-1" live={{ current: false }} />,
    '[data-broken]',
  );
  expect(screen.queryByText(words.keep.missing)).toBeNull();
  expect(screen.getByRole('alert')).toHaveTextContent(words.broken.text);
  await press(words.broken.save);
  expect(await screen.findByText(words.broken.saved)).toBeInTheDocument();
  expect(keeping.saveFile).toHaveBeenCalledWith(
    'kizen-damaged-record.json',
    '{"x":1}',
    'application/json',
  );
});

test('壊れた記録に読めるところがなければ、そう言う', async () => {
  const keeping = keepingOf({ lines: async () => null, salvage: async () => null }, broken);
  await draw(
    <KeepPage keeping={keeping} encounterId="enc-1" live={{ current: false }} />,
    '[data-broken]',
  );
  await press(words.broken.save);
  expect(await screen.findByText(words.broken.nothing)).toBeInTheDocument();
});

test('終わりが欠けた記録の画面は、残りだけが入ると言う', async () => {
  const cut = {
    entries: [entry(0, started() as Partial<Entry>)],
    head: 'a'.repeat(64),
    damage: { kind: 'short', missing: 1 },
  };
  const read: EncounterLog['read'] = async () => cut as StoredLog;
  const keeping = keepingOf({ lines: async () => [] }, { read });
  await draw(
    <KeepPage keeping={keeping} encounterId="enc-1" live={{ current: false }} />,
    '[data-part]',
  );
  expect(screen.getByText(words.broken.part)).toBeInTheDocument();
  expect(screen.getByText(words.files.title)).toBeInTheDocument();
});
