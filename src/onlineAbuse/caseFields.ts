import { RHYTHM_LIMITS } from '../../flows/onlineAbuse/calendar';
import type { CaseContext } from '../../flows/onlineAbuse/context';
import { PLATFORMS, SEARCH_KEYS } from '../../flows/onlineAbuse/searches';
import type { CaseKey } from '../i18n/caseWords';
import type { Fields } from '../record/fields';

type Named = { name: string; label: CaseKey };

/** One native field of a form, or a few that belong together. */
export type CaseField =
  | (Named & { kind: 'line' | 'area' })
  | (Named & { kind: 'day' | 'time' | 'tick' })
  /** Filled in already, and not shown. */
  | { kind: 'known'; name: string }
  | (Named & { kind: 'number'; min: number; max: number })
  /** `words`: where the words of its values stand. */
  | (Named & {
      kind: 'select' | 'chips' | 'ticks';
      among: readonly string[];
      words: string;
      /** What the button says that ticks them all. */
      all?: CaseKey;
    })
  | { kind: 'by' | 'reason' | 'usualReason' | 'acts' | 'answers' };

/** How a fact of a case that needs more than one tap is filled in. */
export type CaseForm = {
  fields: readonly CaseField[];
  /** One submit button a value; without, one button in all. */
  values?: readonly string[];
  /** Whether the record points to the last value; it stands out where this is not said. */
  pointed?(context: CaseContext): boolean;
  /** Builds the fact's data from the native fields; `newId` for what has to be named later. */
  data(fields: Fields, value: string, newId: () => string): object;
};

export const line = (name: string, label: CaseKey): CaseField => ({ kind: 'line', name, label });
export const area = (name: string, label: CaseKey): CaseField => ({ kind: 'area', name, label });
export const day = (name: string, label: CaseKey): CaseField => ({ kind: 'day', name, label });
export const time = (name: string, label: CaseKey): CaseField => ({ kind: 'time', name, label });
export const tick = (name: string, label: CaseKey): CaseField => ({ kind: 'tick', name, label });
export const by: CaseField = { kind: 'by' };
export const reason: CaseField = { kind: 'reason' };
export const usualReason: CaseField = { kind: 'usualReason' };

export const figure = (name: keyof typeof RHYTHM_LIMITS, label: CaseKey): CaseField => ({
  kind: 'number',
  name,
  label,
  ...RHYTHM_LIMITS[name],
});

export const platform = (kind: 'select' | 'chips'): CaseField => ({
  kind,
  name: 'platform',
  label: 'fields.platform',
  among: PLATFORMS,
  words: 'platforms',
});
export const key: CaseField = {
  kind: 'select',
  name: 'key',
  label: 'fields.key',
  among: SEARCH_KEYS,
  words: 'searchKeys',
};
