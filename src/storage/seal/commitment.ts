import type { Entry } from '../../session/entry';
import { canonicalJson } from '../canonical';
import { sha256 } from '../chain';
import { toBase64 } from './base64';

/** One field of an entry that can be shown or withheld by itself: its path and its value. */
export type Field = [path: string, value: unknown];

/** A field that is shown: with its salt anybody can work out its leaf. */
export type OpenLeaf = [path: string, salt: string, value: unknown];

/** A field that is withheld. */
export type ShutLeaf = [path: string, leaf: string];

/** 256 random bits as 44 characters: the salts of one entry follow from it. */
export const newSeed = (): string => toBase64(crypto.getRandomValues(new Uint8Array(32)));
export const SEED_LENGTH = 44;

/** The fields of an entry in the order of their paths; where it belongs is in the line's header. */
export function fieldsOf({ encounterId: _, seq: __, data, by, via, ...rest }: Entry): Field[] {
  const flat: Record<string, unknown> = {
    ...rest,
    'by.name': by.name,
    'by.role': by.role,
    'via.name': via.name,
    'via.role': via.role,
  };
  const fields: Field[] = [
    ...Object.entries(flat),
    ...Object.entries(data).map(([name, value]): Field => [`data.${name}`, value]),
  ];
  return fields
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : Number(a > b)));
}

/** The salt of a field. Knowing some salts of an entry tells nothing about the others. */
export const saltOf = (seed: string, path: string): Promise<string> => sha256(`${seed} ${path}`);

export const leafOf = (leaf: OpenLeaf): Promise<string> => sha256(canonicalJson(leaf));

/** The commitment over all leaves of an entry, shown or withheld, in the order of their paths. */
export const rootOf = (leaves: readonly ShutLeaf[]): Promise<string> =>
  sha256(canonicalJson(leaves));

/** What stands in the clear header of a sealed line: binds its fields and tells none of them. */
export async function commitmentOf(entry: Entry, seed: string): Promise<string> {
  const leaves = fieldsOf(entry).map(
    async ([path, value]): Promise<ShutLeaf> => [
      path,
      await leafOf([path, await saltOf(seed, path), value]),
    ],
  );
  return rootOf(await Promise.all(leaves));
}
