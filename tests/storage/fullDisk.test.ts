import { afterEach, describe, expect, it, vi } from 'vitest';
import { isFull } from '../../src/storage/ballast';
import { dbFaults } from './dbFaults';
import { batch, Device, SOON } from './device';

afterEach(() => {
  dbFaults.before = () => undefined;
});

const BALLAST = 'ballast.bin';

/** A device whose ballast lies there, and whose disk has no room beyond what is on it. */
async function full() {
  const device = new Device();
  const timers: (() => void)[] = [];
  const later = (ms: number, run: () => void) => {
    if (ms >= 15_000) timers.push(run);
    else setTimeout(run, ms);
    return () => undefined;
  };
  const storage = await device.open({ later });
  await storage.log.append(batch(0));
  timers.shift()?.();
  await vi.waitFor(() => expect(device.folder.bytes(BALLAST)).toHaveLength(2 * 1024 * 1024), {
    timeout: 30_000,
  });
  device.folder.room = device.folder.size();
  dbFaults.before = (step) => {
    const room = device.folder.room - device.folder.size();
    if (step === 'add' && room <= 0) throw new DOMException('FILE_ERROR_NO_SPACE', 'UnknownError');
  };
  return { device, storage, timers };
}

describe('a full disk', () => {
  it('gives the ballast back, says so, and goes on for 500 entries', async () => {
    const { device, storage } = await full();
    for (let seq = 1; seq <= 500; seq += 1) {
      expect((await storage.log.append(batch(seq))).journals).toEqual({
        indexedDb: 'ok',
        opfs: 'ok',
      });
    }
    expect(storage.health().notices).toEqual(['diskFull']);
    expect(device.folder.bytes(BALLAST)).toHaveLength(0);
    const alone = await device.open({ indexedDB: undefined });
    expect((await alone.log.read('enc-1')).entries).toHaveLength(501);
  });

  it('is over when there is room for the ballast again', async () => {
    const { device, storage, timers } = await full();
    await storage.log.append(batch(1));
    device.folder.room = device.folder.size() + 1_000;
    timers.shift()?.();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(storage.health().notices).toEqual(['diskFull']);
    expect(device.folder.bytes(BALLAST)).toHaveLength(0);
    device.folder.room = Number.POSITIVE_INFINITY;
    timers.shift()?.();
    await vi.waitFor(() => expect(storage.health().notices).toEqual([]), SOON);
    expect(device.folder.bytes(BALLAST)).toHaveLength(2 * 1024 * 1024);
  });

  it('is told from other failures', () => {
    expect(isFull(new DOMException('', 'QuotaExceededError'))).toBe(true);
    expect(isFull(new DOMException('... FILE_ERROR_NO_SPACE', 'UnknownError'))).toBe(true);
    expect(isFull(new DOMException('Internal error', 'UnknownError'))).toBe(false);
    expect(isFull(undefined)).toBe(false);
  });
});
