import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dice } from '../dice';

const PAGE = 4096;

/** What happens to a file while nobody runs; gives what is left of it, or null for nothing at all. */
const HURTS: Record<string, (bytes: Buffer, dice: Dice) => Buffer | null> = {
  /** The end is missing. */
  torn: (bytes, dice) =>
    bytes.subarray(0, bytes.length - dice.between(1, Math.min(600, bytes.length))),
  /** The end is zeros, as after a delayed allocation. */
  zeroed: (bytes, dice) => {
    const zeros = Math.min(bytes.length, dice.between(1, 600));
    return Buffer.concat([bytes.subarray(0, bytes.length - zeros), Buffer.alloc(zeros)]);
  },
  /** Zeros stand behind it, up to a whole page. */
  padded: (bytes) => Buffer.concat([bytes, Buffer.alloc(PAGE - (bytes.length % PAGE))]),
  /** Cut at the end of a page. */
  pageCut: (bytes, dice) =>
    bytes.subarray(0, PAGE * dice.between(0, Math.floor(bytes.length / PAGE))),
  /** A page in the middle is zeros. */
  pageLost: (bytes, dice) => {
    const at = PAGE * dice.between(0, Math.floor((bytes.length - 1) / PAGE));
    return Buffer.from(bytes).fill(0, at, Math.min(at + PAGE, bytes.length));
  },
  /** One bit is another. */
  flipped: (bytes, dice) => {
    const hurt = Buffer.from(bytes);
    const at = dice.between(0, bytes.length - 1);
    hurt[at] = (hurt[at] ?? 0) ^ (1 << dice.between(0, 7));
    return hurt;
  },
  gone: () => null,
};

/** Files that hold something, the largest first; what only says who is there is left out. */
function filesWorthHurting(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/^(LOCK|LOG|LOG\.old|\.usage)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => readFileSync(path).length > 0)
    .sort((a, b) => readFileSync(b).length - readFileSync(a).length);
}

/** Hurts one file of a folder, mostly the largest, which holds the records; tells how. */
export function hurtOne(folder: string, dice: Dice): string {
  const files = filesWorthHurting(folder);
  const path = dice.chance(0.75) ? files[0] : dice.pick(files);
  if (path === undefined) throw new Error(`nothing to hurt in ${folder}`);
  const [name, hurt] = dice.pick(Object.entries(HURTS));
  const left = hurt(readFileSync(path), dice);
  if (left === null) rmSync(path);
  else writeFileSync(path, left);
  return `${name} ${path.slice(folder.length + 1)}`;
}
