/** Tries before the passphrase is asked for. */
const TRIES = 5;

/**
 * A number that lifts the cover from a page that is still unlocked. It lives in memory, seals nothing
 * and is never written: whoever restarts the tablet needs the passphrase.
 */
export type Pin = {
  isSet(): boolean;
  /** Four to eight digits. False for anything else. */
  set(digits: string): boolean;
  /** `spent` after the fifth wrong one in a row: the number is then forgotten. */
  attempt(digits: string): { kind: 'right' } | { kind: 'wrong'; left: number } | { kind: 'spent' };
  clear(): void;
};

const plain = (digits: string): string => digits.normalize('NFKC').replaceAll(/\s/g, '');

export function makePin(): Pin {
  let pin: string | null = null;
  let wrong = 0;
  const clear = () => {
    pin = null;
    wrong = 0;
  };
  return {
    isSet: () => pin !== null,
    set(digits) {
      if (!/^\d{4,8}$/.test(plain(digits))) return false;
      pin = plain(digits);
      wrong = 0;
      return true;
    },
    attempt(digits) {
      if (pin === null) return { kind: 'spent' };
      if (plain(digits) === pin) {
        wrong = 0;
        return { kind: 'right' };
      }
      wrong += 1;
      if (wrong < TRIES) return { kind: 'wrong', left: TRIES - wrong };
      clear();
      return { kind: 'spent' };
    },
    clear,
  };
}
