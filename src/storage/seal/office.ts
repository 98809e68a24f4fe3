/** Wrong passphrases since the last right one, and when the last of them was. */
export type Wrong = { count: number; at: number };

/** What this device knows of the office's key; kept in both stores. */
export type Office = {
  /** The public half, `age1…`: seals, and opens nothing. */
  recipient: string;
  /** The private half under the head's passphrase, as an armored age file. */
  locked: string;
  /** UTC milliseconds. */
  madeAt: number;
  /** `sealing` until everything written before is sealed too. */
  state: 'sealing' | 'on';
  wrong: Wrong;
};

/**
 * The office of a device that is known to be protected, when what is known of its key cannot be read:
 * nothing is written in the clear, new keys lie in the slot alone until it can.
 */
export const UNREAD_OFFICE: Office = {
  recipient: '',
  locked: '',
  madeAt: 0,
  state: 'on',
  wrong: { count: 0, at: 0 },
};

/** Tries that cost nothing but the time scrypt takes. */
const FREE = 3;
const LONGEST_WAIT = 300_000;

/** How long nobody may try after so many wrong passphrases, milliseconds: 2 s, 4 s … five minutes. */
export const waitAfter = (wrong: number): number =>
  wrong < FREE ? 0 : Math.min(LONGEST_WAIT, 1_000 * 2 ** (wrong - FREE + 1));
