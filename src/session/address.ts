/**
 * Addresses inside the application, as hashes. An id is random and says nothing; what the guidance is
 * asked about is a number of the guidance or the name of a step, never something that was said.
 */
export type GuideTarget = { kind: string; id: string };

/** The place of a record: its id, and the part of it that is looked at, if any. */
export const placeOf = (encounterId: string, part: string | null): string =>
  part === null ? encounterId : `${encounterId}/${part}`;

/** The address of a record or a place in it; null is the first screen. */
export const encounterAddress = (encounterId: string | null): string =>
  encounterId === null ? '#/' : `#/e/${encounterId}`;

/**
 * The address of something in the guidance. Opened out of an encounter, the encounter stays in the
 * address and goes on behind it; of a record with parts, the part as well.
 */
export const guideAddress = (encounterId: string | null, target: GuideTarget | null): string => {
  const base = encounterId === null ? '#' : encounterAddress(encounterId);
  return target === null ? `${base}/guide` : `${base}/guide/${target.kind}/${target.id}`;
};
