import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Every file of a browser's profile. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : entry.isFile() ? [path] : [];
  });

/** A text as it may lie on a disk: as utf-8, as utf-16, and as JSON escapes it. */
const spellings = (text: string): Buffer[] => [
  Buffer.from(text, 'utf8'),
  Buffer.from(text, 'utf16le'),
  Buffer.from(text, 'utf16le').swap16(),
  Buffer.from(
    JSON.stringify(text).replaceAll(/[^ -~]/g, (c) => `\\u${c.charCodeAt(0).toString(16)}`),
  ),
];

/** Where any of the needles lies in a profile; the number of bytes looked through. */
export function scanProfile(
  profile: string,
  needles: readonly (string | Uint8Array)[],
): { hits: string[]; bytes: number } {
  const wanted = needles.flatMap((needle) =>
    typeof needle === 'string'
      ? spellings(needle).map((bytes) => ({ name: needle, bytes }))
      : [{ name: 'raw key', bytes: Buffer.from(needle) }],
  );
  const hits: string[] = [];
  let bytes = 0;
  for (const path of filesIn(profile)) {
    if (!statSync(path, { throwIfNoEntry: false })?.isFile()) continue;
    const content = readFileSync(path);
    bytes += content.length;
    for (const { name, bytes: needle } of wanted) {
      if (content.includes(needle)) hits.push(`${name} in ${path.slice(profile.length)}`);
    }
  }
  return { hits, bytes };
}
