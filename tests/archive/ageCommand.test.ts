import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { judge } from '../../src/verifier/judge';
import { Device } from '../storage/device';
import { PASSPHRASE, protect, unlocked } from '../storage/protected';
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

/** age asks for a passphrase on a terminal alone: `script` of util-linux is one. */
const TERMINAL = 'script';

const typing = (passphrase: string, ...args: string[]) =>
  spawnSync(TERMINAL, ['-qec', `age ${args.map((arg) => `'${arg}'`).join(' ')}`, '/dev/null'], {
    encoding: 'utf8',
    input: `${passphrase}\n`,
  });

const canType = spawnSync(TERMINAL, ['--version'], { encoding: 'utf8' }).stdout?.includes(
  'util-linux',
);

/** scrypt as hard as on a tablet. */
const REAL = { workFactor: 17 };

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
    const read = await storage.archive.read(
      new Uint8Array(readFileSync(join(folder, 'theirs.age'))),
    );
    expect(read).toMatchObject({ kind: 'offered', records: [{ fate: 'same' }] });
    expect(identity).toMatch(/^AGE-SECRET-KEY-1/);
  });
});

describe.skipIf(!installed || !canType)(
  'the age command of the system, asked on a terminal',
  () => {
    it('opens the recovery file under the passphrase, and a sealed backup with what is in it', async () => {
      const { device, identity } = await sealedRecord();
      const storage = await unlocked(device, REAL);
      expect(await storage.vault.changePassphrase(PASSPHRASE)).toBe(true);
      const recovery = keep('kizen-recovery.age', storage.vault.recoveryFile() ?? '');
      const paper = join(folder, 'paper-of-recovery.txt');
      expect(typing(`${PASSPHRASE}x`, '-d', '-o', paper, recovery).status).toBe(1);
      expect(typing(PASSPHRASE, '-d', '-o', paper, recovery).status).toBe(0);
      expect(readFileSync(paper, 'utf8').split('\n')).toContain(identity);

      const sealed = keep('kept.json.age', await backupOf(storage, true));
      const opened = join(folder, 'kept.json');
      // age takes the recovery file itself for a key as well, and asks for the passphrase.
      expect(typing(PASSPHRASE, '-d', '-i', recovery, '-o', opened, sealed).status).toBe(0);
      expect(age('-d', '-i', paper, sealed).stdout).toBe(readFileSync(opened, 'utf8'));
      expect(await judge(readFileSync(opened, 'utf8'))).toMatchObject({ ok: true });
    });

    it('opens an encounter that is handed over, under the phrase told by mouth', async () => {
      const device = new Device();
      await protect(device);
      const { log, archive } = await device.open(REAL);
      await log.append(live(0, 2));
      const given = await archive.handOver('enc-1', 'みずうみ');
      const file = keep('hand-over.age', given ?? '');
      const opened = join(folder, 'hand-over.deflated');
      expect(typing('みずうみ', '-d', '-o', opened, file).status).toBe(0);
      const text = inflateRawSync(readFileSync(opened)).toString('utf8');
      const [record] = JSON.parse(text).records;
      expect(record.openKey).toMatch(/^[A-Za-z0-9+/]{43}=$/);
      expect(await judge(text)).toMatchObject({ ok: true });
    });
  },
);
