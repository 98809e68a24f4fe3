import { fromBase64, toBase64 } from './base64';

const NONCE = 12;
const utf8 = new TextEncoder();

/** Random bytes that become one encounter's key: 256 bits. */
export const newKey = (): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(32));

/** AES-256-GCM under one key; `about` is authenticated and not hidden. */
export type Cipher = {
  /** Base64 of a fresh random 96-bit nonce, the hidden text and its tag. */
  seal(text: string, about: string): Promise<string>;
  /** Rejects when the box was altered, belongs elsewhere or was sealed under another key. */
  open(box: string, about: string): Promise<string>;
};

/** One key is used for one encounter, far below the 2^32 messages that random nonces bear. */
export async function cipherOf(raw: Uint8Array<ArrayBuffer>): Promise<Cipher> {
  const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
  const algorithm = (iv: Uint8Array<ArrayBuffer>, about: string) => ({
    name: 'AES-GCM',
    iv,
    additionalData: utf8.encode(about),
  });
  return {
    async seal(text, about) {
      const nonce = crypto.getRandomValues(new Uint8Array(NONCE));
      const hidden = await crypto.subtle.encrypt(algorithm(nonce, about), key, utf8.encode(text));
      const box = new Uint8Array(NONCE + hidden.byteLength);
      box.set(nonce);
      box.set(new Uint8Array(hidden), NONCE);
      return toBase64(box);
    },
    async open(box, about) {
      const bytes = fromBase64(box);
      const nonce = bytes.slice(0, NONCE);
      const open = await crypto.subtle.decrypt(algorithm(nonce, about), key, bytes.subarray(NONCE));
      return new TextDecoder('utf-8', { fatal: true }).decode(open);
    },
  };
}
