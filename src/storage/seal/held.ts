import type { Cipher } from './cipher';

/** The key of one encounter as this page holds it. */
export type Held = {
  raw: Uint8Array<ArrayBuffer>;
  cipher: Cipher;
  /** Sealed to the office; null while that could not be done yet. */
  sealed: string | null;
  /** This page made or opened `sealed`. What a row alone tells may be spoilt. */
  proved: boolean;
  inSlot: boolean;
  /** The slots were cleared of it since they last could have had it. */
  shut: boolean;
};
