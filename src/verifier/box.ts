import { bindingOf, isObject, type Json, sha256, written } from './spelling';

/** What was in the box of a line: the entry as it was sealed, and its fields by their paths. */
type Inside = { entry: Json; fields: [path: string, value: unknown][] };

const NONCE = 12;
const SEED = 44;

const bytesOf = (base64: unknown): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(String(base64)), (letter) => letter.charCodeAt(0));

/** The key that lies beside a record's lines. Rejects when it is none. */
export async function keyOf(openKey: unknown): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytesOf(openKey), 'AES-GCM', false, ['decrypt']);
}

/** The fields that a line is bound to: all but where it stands, actors and data member by member. */
function fieldsOf(entry: Json): [string, unknown][] {
  const { encounterId: _, seq: __, prevHash: ___, by, via, data, ...rest } = entry;
  if (!isObject(by) || !isObject(via) || !isObject(data)) throw new TypeError('no entry');
  const actors = {
    'by.name': by.name,
    'by.role': by.role,
    'via.name': via.name,
    'via.role': via.role,
  };
  const members = Object.entries(data).map(([name, value]): [string, unknown] => [
    `data.${name}`,
    value,
  ]);
  const all = [...Object.entries({ ...rest, ...actors }), ...members];
  return all.filter(([, value]) => value !== undefined);
}

/**
 * Opens the box of a line. It is sealed about its header, so that it opens in no other place, and its
 * fields must give what the header is bound to. Rejects when any of this is not so.
 */
export async function openBox(line: Json, key: CryptoKey): Promise<Inside> {
  const { commit, encounterId, prevHash, seal, seq, box } = line;
  const about = written({ commit, encounterId, prevHash, seal, seq });
  const bytes = bytesOf(box);
  const how = {
    name: 'AES-GCM',
    iv: bytes.slice(0, NONCE),
    additionalData: new TextEncoder().encode(about),
  };
  const open = await crypto.subtle.decrypt(how, key, bytes.subarray(NONCE));
  const text = new TextDecoder('utf-8', { fatal: true }).decode(open);
  const seed = text.slice(0, SEED);
  const entry: unknown = JSON.parse(text.slice(SEED));
  if (!isObject(entry) || entry.seq !== seq) throw new TypeError('no entry');
  const fields = fieldsOf(entry);
  const leaves: [string, string][] = [];
  for (const [path, value] of fields) {
    const salt = await sha256(`${seed} ${path}`);
    leaves.push([path, await sha256(written([path, salt, value]))]);
  }
  if ((await bindingOf(leaves)) !== commit) throw new TypeError('not what the line is bound to');
  return { entry, fields };
}
