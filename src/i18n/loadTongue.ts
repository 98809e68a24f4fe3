import i18next from 'i18next';
import type { Register } from './registers';
import { type Tongue, tongueOf } from './tongues';

const READERS: Record<Register, () => Promise<{ default: object }>> = {
  ja: async () => ({ default: i18next.getResourceBundle('ja', 'encounter') }),
  'ja-x-easy': () => import('../../locales/ja-x-easy/encounter.json'),
  en: () => import('../../locales/en/encounter.json'),
};

const loaded = new Map<Register, Tongue>();

/** The words of a register that somebody has asked for before; null when nobody has. */
export const tongueAtHand = (register: Register): Tongue | null => loaded.get(register) ?? null;

/** Loads the words of a register. Rejects when they cannot be read. */
export async function loadTongue(register: Register): Promise<Tongue> {
  const { default: words } = await READERS[register]();
  const tongue = tongueOf(register, words);
  loaded.set(register, tongue);
  return tongue;
}
