import type { LockState, Protected, Recovery, Unlocked, Vault } from '../../session/vault';
import type { Connection } from '../connection';
import type { DeviceFiles } from '../journalPort';
import { type Memo, memo as memoOf } from '../memos';
import { strictSettings } from '../settings';
import type { Age } from './agePort';
import type { AgeFault } from './ageServer';
import { type Office, type Wrong, waitAfter } from './office';

export type VaultParts = {
  age: Age;
  /** Both stores, for what is counted before there is an office. */
  files: DeviceFiles | null;
  connection: Connection | null;
  memo: Memo<Office>;
  /** What is in force; null before set-up. */
  office: Office | null;
  /** UTC milliseconds. */
  now(): number;
  /** The office's key is open in the worker, or not any more. */
  onLock(open: boolean): void;
  /** Tells the other pages that the key was shut. */
  tellShut(): void;
  /** Why protection cannot be turned on now; null when it can. */
  hindered(): Promise<'otherTab' | 'live' | null>;
  /** Seals what lies open; resolves with how much. */
  seal(recipient: string): Promise<{ sealed: number; left: number }>;
};

/** What age's errors mean to a person. */
function faultOf(error: unknown): 'wrong' | 'damaged' | 'failed' {
  const name = (error as Error | null)?.name as AgeFault | undefined;
  if (name === 'WrongKey') return 'wrong';
  return name === 'Damaged' ? 'damaged' : 'failed';
}

/** The lock of a device, as `Vault` promises it. */
export function makeVault(parts: VaultParts): Vault {
  const { age, connection, files, memo, now } = parts;
  let { office } = parts;
  let open = false;
  const listeners = new Set<() => void>();

  const setOpen = (next: boolean) => {
    open = next;
    parts.onLock(next);
    for (const listener of listeners) listener();
  };

  /** What another tab counted or changed meanwhile. */
  const latest = async (): Promise<Office | null> =>
    office && ((await memo.read().catch(() => null)) ?? office);

  async function keep(next: Office): Promise<void> {
    office = next;
    await memo.write(next).catch(() => undefined);
  }

  /** Wrong passphrases for a key that comes from another tablet. */
  const takingOver: Memo<Wrong> = memoOf(
    'takingOver',
    files?.memos ?? null,
    connection && strictSettings(connection),
  );

  /**
   * What `open` gives, unless it is too early for another passphrase. `wrong` is how often it was not right
   * so far, over all pages; `note` keeps what it is from now on.
   */
  async function tried<T>(
    { count, at }: Wrong,
    note: (wrong: Wrong) => Promise<void>,
    open: () => Promise<T>,
  ): Promise<T | Unlocked> {
    // A clock that was set back must not lengthen it.
    const wait = Math.min(at + waitAfter(count) - now(), waitAfter(count));
    if (wait > 0) return { kind: 'wait', wait };
    try {
      const opened = await open();
      if (count > 0) await note({ count: 0, at: 0 });
      return opened;
    } catch (error) {
      const fault = faultOf(error);
      if (fault !== 'wrong') return { kind: fault };
      const wrong = { count: count + 1, at: now() };
      await note(wrong);
      return { kind: 'wrong', count: wrong.count, wait: waitAfter(wrong.count) };
    }
  }

  /** Right when the pair that was opened is the one in force. */
  function admitted(recipient: string): Unlocked {
    if (recipient === office?.recipient) {
      setOpen(true);
      return { kind: 'open' };
    }
    age.end();
    return { kind: 'foreign' };
  }

  async function tryPassphrase(passphrase: string): Promise<Unlocked> {
    const known = await latest();
    if (known === null || known.recipient === '') return { kind: 'failed' };
    const opened = await tried(
      known.wrong,
      (wrong) => keep({ ...known, wrong }),
      () => age.unlock(known.locked, passphrase),
    );
    return typeof opened === 'string' ? admitted(opened) : opened;
  }

  async function protect({ recipient, file }: Recovery): Promise<Protected> {
    const next: Office = {
      recipient,
      locked: file,
      madeAt: now(),
      state: 'sealing',
      wrong: { count: 0, at: 0 },
    };
    try {
      const hindrance = await parts.hindered();
      if (hindrance !== null) return { kind: hindrance };
      // The intent first: a start that finds it goes on with the sealing.
      await memo.write(next);
      office = next;
      const { sealed, left } = await parts.seal(recipient);
      await memo.write({ ...next, state: 'on' });
      return { kind: 'done', sealed, left };
    } catch {
      return { kind: 'failed' };
    }
  }

  const state = (): LockState => (office === null ? 'off' : open ? 'open' : 'locked');

  return {
    state,
    office: () => office && { recipient: office.recipient, madeAt: office.madeAt },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async make(passphrase) {
      try {
        const pair = await age.make();
        return { ...pair, file: await age.lockUp(passphrase) };
      } catch {
        return null;
      }
    },
    async takeFile(file, passphrase) {
      const wrong = await takingOver.read().catch(() => null);
      return tried(
        wrong ?? { count: 0, at: 0 },
        (next) => takingOver.write(next).catch(() => undefined),
        async () => ({ recipient: await age.unlock(file, passphrase), identity: '', file }),
      );
    },
    protect,
    unlock: tryPassphrase,
    async unlockWith(identity) {
      try {
        return admitted(await age.take(identity));
      } catch (error) {
        return { kind: faultOf(error) === 'failed' ? 'failed' : 'damaged' };
      }
    },
    lock: () => setOpen(false),
    async lockAll() {
      setOpen(false);
      parts.tellShut();
    },
    recoveryFile: () => office?.locked ?? null,
    async changePassphrase(passphrase) {
      const known = await latest();
      if (!open || known === null) return false;
      try {
        const next = { ...known, locked: await age.lockUp(passphrase), wrong: { count: 0, at: 0 } };
        await memo.overwrite(next);
        office = next;
        return true;
      } catch {
        return false;
      }
    },
  };
}
