import { describe, expect, it, vi } from 'vitest';
import type { Entry } from '../../src/session/entry';
import type { Storage } from '../../src/session/log';
import { SETTLING } from '../../src/storage/within';
import { claimSeat } from '../../src/storage/writerSeat';
import { batch, Device, SOON } from './device';
import { FakeLocks, fakeChannels } from './fakeTabs';

/** Appends `total` commands of its own, each laid on whatever the log holds by then. */
async function race({ log }: Storage, tab: string, total: number): Promise<string[]> {
  const done: string[] = [];
  while (done.length < total) {
    const cmdId = `${tab}-${done.length}`;
    const { entries } = await log.read('enc-1');
    const length = 1 + (done.length % 2);
    try {
      await log.append(batch(entries.length, length, { cmdId }));
      done.push(cmdId);
    } catch (error) {
      expect(error).toMatchObject({ kind: 'conflict' });
    }
  }
  return done;
}

function expectWhole(entries: readonly Entry[], commands: readonly string[]) {
  expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, i) => i));
  const runs = entries.map(({ cmdId }) => cmdId).filter((id, i, all) => id !== all[i - 1]);
  expect(runs).toHaveLength(commands.length);
  expect(new Set(runs)).toEqual(new Set(commands));
}

describe('two tabs on the same device', () => {
  const worlds = [
    { name: 'both journals', changes: {} },
    { name: 'the database alone', changes: { spawnJournal: () => null } },
    { name: 'the files alone', changes: { indexedDB: undefined } },
  ];
  it.each(worlds)('race without a gap or a double: $name', async ({ changes }) => {
    const device = new Device();
    device.settling = SETTLING;
    const tabs = await Promise.all([device.open(changes), device.open(changes)]);
    const [a, b] = await Promise.all([race(tabs[0], 'a', 40), race(tabs[1], 'b', 40)]);
    const { entries, damage } = await (await device.open(changes)).log.read('enc-1');
    expect(damage).toBeNull();
    expect(entries).toHaveLength(120);
    expectWhole(entries, [...a, ...b]);
    const [row] = await tabs[0].log.listOpen(9);
    expect(row?.count).toBe(120);
    expect(tabs.flatMap((tab) => tab.health().repairs)).toEqual([]);
  });

  it('give different encounters different numbers', async () => {
    const device = new Device();
    const tabs = await Promise.all([device.open(), device.open()]);
    await Promise.all(
      tabs.flatMap(({ log }, tab) =>
        [0, 1, 2, 3, 4].map((i) => log.append(batch(0, 1, { encounterId: `${tab}-${i}` }))),
      ),
    );
    const numbers = (await tabs[0].log.listOpen(20)).map((row) => row.caseNumber);
    expect(numbers.sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });
});

describe('the writer seat', () => {
  it('is taken by the first tab, taken over by the second, and given back', async () => {
    const options = { locks: new FakeLocks(), channel: fakeChannels() };
    const first = await claimSeat('enc-1', options);
    const second = await claimSeat('enc-1', options);
    expect([first.held(), second.held()]).toEqual([true, false]);

    const changes: string[] = [];
    first.onChange(() => changes.push(`first ${first.held()}`));
    second.onChange(() => changes.push(`second ${second.held()}`));
    await second.takeOver();
    await vi.waitFor(() => expect(changes.sort()).toEqual(['first false', 'second true']), SOON);

    second.release();
    await vi.waitFor(() => expect(first.held()).toBe(true), SOON);
    first.release();
    expect((await claimSeat('enc-1', options)).held()).toBe(true);
  });

  it('tells the other tabs what was appended', async () => {
    const options = { locks: new FakeLocks(), channel: fakeChannels() };
    const first = await claimSeat('enc-1', options);
    const second = await claimSeat('enc-1', options);
    const other = await claimSeat('enc-2', options);
    const heard: string[] = [];
    first.onPeer((count) => heard.push(`first ${count}`));
    second.onPeer((count) => heard.push(`second ${count}`));
    other.onPeer((count) => heard.push(`other ${count}`));
    first.announce(7);
    expect(heard).toEqual(['second 7']);
  });

  it('is everybody’s without Web Locks', async () => {
    const options = { locks: undefined, channel: () => null };
    const seats = [await claimSeat('enc-1', options), await claimSeat('enc-1', options)];
    expect(seats.map((seat) => seat.held())).toEqual([true, true]);
    seats[0]?.announce(1);
    await seats[0]?.takeOver();
    for (const seat of seats) seat.release();
  });

  it('is everybody’s when the browser refuses locks', async () => {
    const refusing = {
      request: () => Promise.reject(new DOMException('denied', 'SecurityError')),
    } as unknown as LockManager;
    const seat = await claimSeat('enc-1', { locks: refusing, channel: () => null });
    expect(seat.held()).toBe(true);
  });
});
