import { TEXT_LIMIT } from '../../flows/encounter/facts';
import type { Draft } from './useDraft';

/** A text area whose text outlives the page; nothing else on the device learns what is typed. */
export function DraftField({ label, rows, draft }: { label: string; rows: number; draft: Draft }) {
  return (
    <label>
      <span>{label}</span>
      <textarea
        name="text"
        rows={rows}
        autoComplete="off"
        spellCheck={false}
        maxLength={TEXT_LIMIT}
        value={draft.text}
        onChange={(event) => draft.type(event.target.value)}
      />
    </label>
  );
}
