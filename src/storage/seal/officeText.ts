import type { Age } from './agePort';
import { fromBase64, toBase64 } from './base64';

/** Texts that can be written while locked and read only when the office's key is open. */
export type OfficeText = {
  seal(text: string): Promise<string>;
  /** Null when the key is not open, or does not fit. */
  open(box: string): Promise<string | null>;
  /** Forgets what was opened. */
  lock(): void;
};

/** `isOpen` tells whether the office's private half is open in the worker. */
export function officeText(age: Age, recipient: string, isOpen: () => boolean): OfficeText {
  const opened = new Map<string, string>();
  return {
    async seal(text) {
      const box = toBase64(await age.seal(new TextEncoder().encode(text), recipient));
      if (isOpen()) opened.set(box, text);
      return box;
    },
    async open(box) {
      if (!isOpen()) return null;
      const known = opened.get(box);
      if (known !== undefined) return known;
      const bytes = await age.open(fromBase64(box)).catch(() => null);
      if (bytes === null) return null;
      const text = new TextDecoder().decode(bytes);
      opened.set(box, text);
      return text;
    },
    lock: () => opened.clear(),
  };
}
