import { type Memo, memo } from '../memos';
import { strictSettings } from '../settings';
import { noSealing } from './noSealing';
import { type Office, UNREAD_OFFICE } from './office';
import { offVault } from './offVault';
import type { Protection, ProtectionParts } from './protectionParts';

/** Reads whether protection is on. Rejects only when its code cannot be loaded. */
export async function openProtection(parts: ProtectionParts): Promise<Protection> {
  const { connection, files } = parts;
  const kept: Memo<Office> = memo(
    'office',
    files?.memos ?? null,
    connection && strictSettings(connection),
  );
  const read = await kept.read().catch(() => null);
  const office = read ?? (parts.hint.get() ? UNREAD_OFFICE : null);
  if (office !== null) return (await import('./inForce')).inForce(parts, kept, office);
  return {
    sealing: noSealing(parts.hint.get),
    ring: null,
    office: null,
    officeText: null,
    start: async () => undefined,
    vault: (journals) =>
      offVault(async () => {
        const [{ makeVault }, { vaultParts }] = await Promise.all([
          import('./vault'),
          import('./protectionParts'),
        ]);
        return makeVault(vaultParts(parts, kept, null, journals, () => undefined));
      }),
  };
}
