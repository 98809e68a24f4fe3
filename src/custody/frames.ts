/** Bytes in one picture: small enough for a cheap camera at arm's length. */
const PORTION = 480;
/** More pictures than anybody would hold a camera still for. */
const MOST = 400;

const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

/** CRC-32 as eight hex digits: finds a misread picture; guards nothing. */
function crc(bytes: Uint8Array): string {
  let c = 0xffffffff;
  for (const byte of bytes) c = (crcTable[(c ^ byte) & 0xff] as number) ^ (c >>> 8);
  return ((c ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0');
}

const toText = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
const fromText = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (character) => character.charCodeAt(0));

/**
 * A file as texts for pictures shown in turn. Each says which file it is of (the checksum over all of
 * it), its place, and its own checksum. Null for what is too much for pictures.
 */
export function framesOf(file: Uint8Array): string[] | null {
  const total = Math.max(1, Math.ceil(file.length / PORTION));
  if (total > MOST) return null;
  const whole = crc(file);
  return Array.from({ length: total }, (_, i) => {
    const portion = file.subarray(i * PORTION, (i + 1) * PORTION);
    return `KZ1.${whole}.${i}.${total}.${crc(portion)}.${toText(portion)}`;
  });
}

export type Collected = { have: number; of: number; file: Uint8Array<ArrayBuffer> | null };

/** Puts pictures together in any order. What is misread or of another file is left out. */
export function collector() {
  let whole: string | null = null;
  let portions: (Uint8Array<ArrayBuffer> | undefined)[] = [];
  const progress = (): Collected => {
    const have = portions.filter((portion) => portion !== undefined);
    if (portions.length === 0 || have.length < portions.length) {
      return { have: have.length, of: portions.length, file: null };
    }
    const file = new Uint8Array(have.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const portion of have) {
      file.set(portion, at);
      at += portion.length;
    }
    return { have: have.length, of: portions.length, file: crc(file) === whole ? file : null };
  };
  return {
    add(text: string): Collected {
      const frame =
        /^KZ1\.([0-9a-f]{8})\.(\d{1,3})\.(\d{1,3})\.([0-9a-f]{8})\.([\w+/=]{1,1000})$/.exec(text);
      if (frame === null) return progress();
      const [, of = '', index, total, sum, data = ''] = frame;
      const [i, n] = [Number(index), Number(total)];
      if (n < 1 || n > MOST || i >= n) return progress();
      if (of !== whole || portions.length !== n) {
        whole = of;
        portions = Array.from({ length: n });
      }
      try {
        const portion = fromText(data);
        if (crc(portion) === sum) portions[i] = portion;
      } catch {
        // Not base64: a misread picture, which comes round again.
      }
      return progress();
    },
  };
}
