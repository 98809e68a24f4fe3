/** `off`: records are not protected. `locked`: they are, and the office's key is not open here. */
export type LockState = 'off' | 'locked' | 'open';

/** Why a record cannot be opened: its key is shut, another office's, or not what was written. */
export type Unopened = 'locked' | 'foreign' | 'damaged';

/** What came of a try to open the office's key. `wait`: not tried, so many milliseconds too early. */
export type Unlocked =
  | { kind: 'open' }
  | { kind: 'wrong'; count: number; wait: number }
  | { kind: 'wait'; wait: number }
  | { kind: 'foreign' | 'damaged' | 'failed' };

/** What came of turning protection on. `left`: damaged logs that could not be sealed. */
export type Protected =
  | { kind: 'done'; sealed: number; left: number }
  | { kind: 'otherTab' | 'live' | 'failed' };

/** The office's new pair, shown once: on paper, and as a file that needs the passphrase. */
export type Recovery = { recipient: string; identity: string; file: string };

/** The lock of this device and the office's key behind it. Nothing here rejects. */
export type Vault = {
  state(): LockState;
  /** The public half and when it was made; null before set-up. */
  office(): { recipient: string; madeAt: number } | null;
  onChange(listener: () => void): () => void;
  /** Makes a pair under a passphrase; nothing is in force before `protect`. Null when age fails. */
  make(passphrase: string): Promise<Recovery | null>;
  /** Takes a pair that another tablet made, from its recovery file. */
  takeFile(file: string, passphrase: string): Promise<Recovery | Unlocked>;
  /** Puts the pair in force and seals what was written before. The page must be loaded anew after it. */
  protect(recovery: Recovery): Promise<Protected>;
  unlock(passphrase: string): Promise<Unlocked>;
  /** Opens with the private half from paper. */
  unlockWith(identity: string): Promise<Unlocked>;
  /** Shuts the key on this page, which nobody touched. */
  lock(): void;
  /** Shuts it on every page of this device: somebody said so. */
  lockAll(): Promise<void>;
  /** The private half under its passphrase, to be kept outside this device. Null before set-up. */
  recoveryFile(): string | null;
  /** Puts the open private half under another passphrase. */
  changePassphrase(passphrase: string): Promise<boolean>;
};
