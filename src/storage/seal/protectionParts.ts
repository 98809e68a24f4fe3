import type { Vault } from '../../session/vault';
import type { Connection } from '../connection';
import type { Copies } from '../copies';
import type { Health } from '../health';
import type { Journal } from '../journal';
import type { DeviceFiles } from '../journalPort';
import { listRows } from '../listing';
import type { Memo } from '../memos';
import type { OpfsJournal } from '../opfsJournal';
import type { Later } from '../within';
import type { Age } from './agePort';
import type { KeyRing } from './keyRing';
import type { Sealing } from './noSealing';
import type { Office } from './office';
import type { OfficeText } from './officeText';
import type { KeepOpen } from './reseal';
import type { Tabs } from './tabs';
import type { VaultParts } from './vault';

export type ProtectionParts = {
  age: Age;
  connection: Connection | null;
  files: DeviceFiles | null;
  health: Health;
  /** A third place, asked only whether protection was ever turned on. */
  hint: { get(): boolean; set(): void };
  later: Later;
  now(): number;
  /** How many pages of this application are open. */
  pages(): Promise<number>;
  tabs: Tabs;
};

export type Journals = { copies: Copies; indexedDb: Journal | null; opfs: OpfsJournal | null };

/** Everything about sealing on this device, as far as it is known before the journals are compared. */
export type Protection = {
  sealing: Sealing;
  ring: KeyRing | null;
  office: Office | null;
  officeText: OfficeText | null;
  /** Goes on with a sealing that a crash has cut off, and seals what was written in the clear since. */
  start(journals: Journals): Promise<void>;
  vault(journals: Journals): Vault;
};

/** What a vault is made of, whether protection is on already or is to be turned on. */
export const vaultParts = (
  parts: ProtectionParts,
  kept: Memo<Office>,
  office: Office | null,
  journals: Journals,
  onLock: (open: boolean) => void,
): VaultParts => ({
  ...parts,
  tellShut: () => parts.tabs.tell('shut'),
  memo: kept,
  office,
  onLock,
  async hindered() {
    if ((await parts.pages()) > 1) return 'otherTab';
    const rows = await listRows(journals.copies.seats, { open: 1 }, 1_000);
    const live = rows.some(({ box, endedAt }) => box === undefined && endedAt === null);
    return live ? 'live' : null;
  },
  seal(recipient) {
    parts.hint.set();
    return sealAll(parts, recipient, journals);
  },
});

/** Seals what lies open, in the logs, or in some of them, and beside them. */
export async function sealAll(
  { age, connection }: ProtectionParts,
  recipient: string,
  journals: Journals,
  some: { ids?: ReadonlySet<string>; keepOpen?: KeepOpen } = {},
): Promise<{ sealed: number; left: number }> {
  // Once in the life of a device: in no other load.
  const [{ resealAll }, { resealRest }, { officeText }] = await Promise.all([
    import('./reseal'),
    import('./resealRest'),
    import('./officeText'),
  ]);
  const { ciphers, ...counted } = await resealAll({ ...journals, age, recipient, ...some });
  const labels = officeText(age, recipient, () => false);
  if (connection && journals.indexedDb) await resealRest(connection, ciphers, labels);
  return counted;
}
