import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { judge } from '../../src/verifier/judge';
import { Device } from '../storage/device';
import { protect, unlocked } from '../storage/protected';
import { backupOf, live, over, SAID } from './tablets';

const folder = mkdtempSync(join(tmpdir(), 'kizen-age-'));
afterAll(() => rmSync(folder, { recursive: true }));

const keep = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content, { mode: 0o600 });
  return path;
};

const age = (...args: string[]) =>
  spawnSync('age', args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });

const installed = age('--version').status === 0;

async function sealedRecord() {
  const device = new Device();
  const identity = await protect(device);
  const { log } = await device.open();
  await log.append(live(0, 2));
  await log.append(over(2));
  return { device, identity };
}

// Where the command is not installed this says so, as skipped; `npm test` on Debian installs it.
describe.skipIf(!installed)('the age command of the system', () => {
  it('opens a sealed backup with the key from paper, and what comes out can be read and checked', async () => {
    const { device, identity } = await sealedRecord();
    const sealed = keep('backup.json.age', await backupOf(await unlocked(device), true));
    const { status, stdout, stderr } = age('-d', '-i', keep('paper.txt', `${identity}\n`), sealed);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const [record] = JSON.parse(stdout).records;
    expect(record.entries[0].data.text).toBe(SAID);
    expect(record.openKey).toMatch(/^[A-Za-z0-9+/]{43}=$/);
    expect(await judge(stdout)).toMatchObject({ ok: true });
  });

  it('opens no backup with another key, and nothing that was touched', async () => {
    const { device } = await sealedRecord();
    const other = (await sealedRecord()).identity;
    const bytes = await backupOf(await unlocked(device), true);
    const sealed = keep('backup.json.age', bytes);
    expect(age('-d', '-i', keep('other.txt', `${other}\n`), sealed).status).toBe(1);
    bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1;
    const { status } = age('-d', '-i', keep('paper.txt', `${other}\n`), keep('b.age', bytes));
    expect(status).toBe(1);
  });

  it('opens what the application sealed, and the application what it sealed', async () => {
    const { device, identity } = await sealedRecord();
    const storage = await unlocked(device);
    const plain = keep('plain.json', await backupOf(storage));
    const recipient = storage.vault.office()?.recipient ?? '';
    expect(age('-r', recipient, '-o', join(folder, 'theirs.age'), plain).status).toBe(0);
    const { readFileSync } = await import('node:fs');
    const read = await storage.archive.read(
      new Uint8Array(readFileSync(join(folder, 'theirs.age'))),
    );
    expect(read).toMatchObject({ kind: 'offered', records: [{ fate: 'same' }] });
    const file = keep('kizen-recovery.age', storage.vault.recoveryFile() ?? '');
    // The passphrase is asked for on a terminal, which there is none of: age says so and not more.
    expect(age('-d', file).stderr).toMatch(/terminal|tty|passphrase/i);
    expect(identity).toMatch(/^AGE-SECRET-KEY-1/);
  });
});
