/**
 * Leads entries of older versions to the present one, whatever flow they are of: step n turns an
 * entry of version n into one of version n + 1. Gap-free by construction; empty until version 2.
 */
type Written = { v: number; type: string; data: Record<string, unknown> };

const UPGRADES: readonly ((entry: Written) => Written)[] = [];

/** The version that is written, the same for every flow. */
export const WRITTEN_VERSION = UPGRADES.length + 1;

/** An entry as this version reads it; newer ones come back untouched. Never throws. */
export function upgrade<T extends Written>(entry: T): T {
  let read = entry;
  for (const lift of UPGRADES.slice(Math.max(0, entry.v - 1))) read = { ...read, ...lift(read) };
  return read;
}
