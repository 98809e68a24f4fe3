import { useState } from 'react';
import { loadLateWords, useLateWords } from '../i18n/lateWords';
import { useWords } from '../i18n/words';
import type { Desk } from './desk';
import { EncounterRow } from './EncounterRow';
import { type Records, readRecords } from './records';
import { isMeant } from './search';

type Props = {
  desk: Desk;
  onOpen: (id: string) => void;
  onRepeat: (matter: string) => void;
  /** Told whether something is asked for, so that no record stands on the page twice. */
  onAsk: (asking: boolean) => void;
};

/** Looked through, by cursor; shown of what was found. */
const READ = { open: 200, closed: 1_000 };
const SHOWN = 30;

/** One field over number, matter, channel, stage and day. What is typed stays on this page. */
export function FindRecords({ desk, onOpen, onRepeat, onAsk }: Props) {
  const words = useWords();
  const texts = useLateWords('panels');
  const [query, setQuery] = useState('');
  const [records, setRecords] = useState<Records | null>(null);
  const [failed, setFailed] = useState(false);
  const read = () => {
    if (records !== null) return;
    readRecords(desk.storage, READ).then(setRecords, () => setFailed(true));
  };
  const tz = desk.clock.tz();
  const now = desk.clock.wall();
  const asked = query.trim() !== '' && records !== null;
  const found = asked
    ? records.rows.filter((row) =>
        isMeant(query, { row, matter: records.matters.get(row.matter ?? ''), tz, now }, words),
      )
    : [];
  const closed = records?.rows.filter(({ open }) => open === 0).length ?? 0;
  return (
    <search className="find">
      <label>
        {texts.say('find.label')}
        <input
          type="search"
          name="find"
          autoComplete="off"
          spellCheck={false}
          value={query}
          onFocus={read}
          onChange={(event) => {
            read();
            setQuery(event.target.value);
            onAsk(event.target.value.trim() !== '');
          }}
        />
      </label>
      {failed && <p role="alert">{texts.say('list.unlistable')}</p>}
      <p aria-live="polite" data-found={asked ? found.length : undefined}>
        {asked && texts.say(found.length > 0 ? 'find.found' : 'find.none', { count: found.length })}
        {asked &&
          closed === READ.closed &&
          ` ${texts.say('find.part', { count: records.rows.length })}`}
      </p>
      <ul>
        {found.slice(0, SHOWN).map((row) => (
          <EncounterRow
            key={row.encounterId}
            row={row}
            matter={records?.matters.get(row.matter ?? '')}
            desk={desk}
            onOpen={onOpen}
            onRepeat={onRepeat}
          />
        ))}
      </ul>
    </search>
  );
}

/** What the field needs beside its code. */
export const loadFindWords = () => loadLateWords('panels');
