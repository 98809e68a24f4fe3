import { useMemo, useState } from 'react';
import { useCustodyWords } from '../i18n/custody';
import { useWords } from '../i18n/words';
import { describe, timeOf } from '../record/describe';
import type { CopyLine } from '../session/archive';
import type { Keeping } from './keeping';
import { isWords, staffNamesIn, tellsName } from './withheld';

type Props = {
  keeping: Keeping;
  encounterId: string;
  lines: readonly CopyLine[];
  code: string | null;
  who: string;
};

/** How much of a line a copy shows. */
const SHOWN = ['all', 'noWords', 'nothing'] as const;
type Shown = (typeof SHOWN)[number];

/** Where the names of staff stand, by line. */
function fieldsWithNames(lines: readonly CopyLine[]): ReadonlyMap<number, ReadonlySet<string>> {
  const names = staffNamesIn(lines);
  const told = (line: CopyLine) => line.fields.filter((field) => tellsName(line, field, names));
  return new Map(lines.map((line) => [line.seq, new Set(told(line).map(({ path }) => path))]));
}

/** A copy for disclosure: line by line, what is shown and what is withheld. */
export function CopyPart({ keeping, encounterId, lines, code, who }: Props) {
  const words = useCustodyWords();
  const ui = useWords();
  const { storage, clock, saveFile } = keeping;
  const [names, setNames] = useState(true);
  const [chosen, setChosen] = useState<ReadonlyMap<number, Shown>>(new Map());
  const [told, setTold] = useState<'saved' | 'failed' | null>(null);
  const sealed = lines.every((line) => line.sealed);
  const namesAt = useMemo(() => fieldsWithNames(lines), [lines]);

  const toldOf = ({ entry }: CopyLine): string => {
    const { what, said } = describe({ entry }, ui);
    return said === '' ? what : `${what} – ${said}`;
  };
  const shows = (seq: number, path: string): boolean => {
    // Whoever reads a copy has to know whether it was practised; nobody is in it.
    if (path === 'data.mode') return true;
    const shown = chosen.get(seq) ?? 'all';
    if (shown === 'nothing' || (!names && namesAt.get(seq)?.has(path))) return false;
    return shown === 'all' || !isWords(path);
  };
  const save = async () => {
    const text = await storage.archive.copy(encounterId, shows).catch(() => null);
    const name = `kizen-copy-${code ?? 'record'}.json`;
    const saved = text !== null && (await saveFile(name, text, 'application/json'));
    setTold(saved ? 'saved' : 'failed');
    const whole = names && [...chosen.values()].every((shown) => shown === 'all');
    const kind = whole ? 'copy' : 'redactedCopy';
    if (saved) await storage.archive.note({ at: clock.wall(), kind, encounterId }, who);
  };

  return (
    <details className="settings" data-copy>
      <summary>{words('copy.title')}</summary>
      <p>{words('copy.text')}</p>
      {!sealed && <p role="alert">{words('copy.unsealed')}</p>}
      {sealed && (
        <>
          <label className="tick">
            <input
              type="checkbox"
              name="withholdNames"
              checked={!names}
              onChange={(event) => setNames(!event.target.checked)}
            />
            <span>
              {words('copy.names')} <small>{words('copy.namesHint')}</small>
            </span>
          </label>
          <ol className="rows copy-lines">
            {lines.map((line) => (
              <li key={line.seq} data-copy-line={line.seq}>
                <span>
                  <time>{timeOf(line.entry.at.wall, line.entry.at.tz)}</time> {toldOf(line)}
                </span>
                <select
                  aria-label={words('copy.show')}
                  value={chosen.get(line.seq) ?? 'all'}
                  onChange={(event) =>
                    setChosen(new Map(chosen).set(line.seq, event.target.value as Shown))
                  }
                >
                  {SHOWN.map((shown) => (
                    <option key={shown} value={shown}>
                      {words(`copy.shown.${shown}`)}
                    </option>
                  ))}
                </select>
              </li>
            ))}
          </ol>
        </>
      )}
      <button type="button" className="choice" data-save-copy onClick={() => void save()}>
        {words('copy.save')}
      </button>
      {told !== null && <p role="status">{words(`copy.${told}`)}</p>}
    </details>
  );
}
