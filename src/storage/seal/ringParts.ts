import type { Health } from '../health';
import type { Later } from '../within';
import type { Age } from './agePort';
import type { KeyCopies } from './keyCopies';
import type { KeySlots } from './slotFile';

export type KeyRingParts = {
  recipient: string;
  slots: KeySlots | null;
  copies: KeyCopies;
  age: Age;
  health: Health;
  later: Later;
  /** Tells the other pages that a key has gone from the slots. */
  tellGone(): void;
};
