export type Json = Record<string, unknown>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Keys in order, no spaces: the one way a value is written. */
export function written(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(written).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const members = Object.keys(value).sort();
  return `{${members.map((key) => `${JSON.stringify(key)}:${written(value[key])}`).join(',')}}`;
}

const utf8 = new TextEncoder();

export async function sha256(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', utf8.encode(text)));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What binds the fields of a sealed line: their leaves in the order of their paths. */
export function bindingOf(leaves: readonly (readonly [path: string, leaf: string])[]) {
  const sorted = [...leaves].sort(([a], [b]) => (a < b ? -1 : Number(a > b)));
  const twice = sorted.some(([path], i) => path === sorted[i - 1]?.[0]);
  return twice ? Promise.resolve(null) : sha256(written(sorted));
}
