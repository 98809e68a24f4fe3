import { useState } from 'react';
import { useLateWords } from '../../i18n/lateWords';
import { useWords } from '../../i18n/words';
import { saveFile } from '../../record/saveFile';
import { type Problem, readSection } from '../../session/readSection';
import type { Section } from '../../session/section';
import { useProblemLine } from './useProblemLine';

type Props = { section: Section; onTake: (section: Section) => void };

type Read = { section: Section; problems: Problem[]; unreadable: boolean };

/** Larger files are not settings. */
const LARGEST = 512 * 1024;

/** What cannot be read in the file stays as it is on this tablet. */
async function read(file: File, section: Section): Promise<Read> {
  try {
    if (file.size > LARGEST) throw new RangeError('too large');
    return { ...readSection(JSON.parse(await file.text()), section), unreadable: false };
  } catch {
    return { section, problems: [], unreadable: true };
  }
}

/** A file that carries the settings to another tablet, and the way back, shown before it is taken. */
export function CopySettings({ section, onTake }: Props) {
  const words = useWords();
  const texts = useLateWords('settings');
  const problemLine = useProblemLine();
  const [found, setFound] = useState<Read | null>(null);
  const save = () =>
    void saveFile('kizen-settings.json', JSON.stringify(section, null, 1), 'application/json');
  return (
    <section className="settings copy">
      <h2>{texts.say('copy')}</h2>
      <div className="row">
        <button type="button" className="choice" onClick={save}>
          {texts.say('export')}
        </button>
        <label className="file">
          <span>{texts.say('import')}</span>
          <input
            type="file"
            accept="application/json,.json"
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              if (file !== undefined) void read(file, section).then(setFound);
              // The same file, mended, can be chosen again.
              event.target.value = '';
            }}
          />
        </label>
      </div>
      {found?.unreadable && <p role="alert">{texts.say('unreadable')}</p>}
      {found !== null && !found.unreadable && (
        <div role="alert">
          <p>
            {texts.say('found', {
              name: found.section.name || words.ui('live.namePlaceholder'),
            })}
          </p>
          {found.problems.length > 0 && (
            <ul>
              {found.problems.map((problem) => (
                <li key={`${problem.field}/${problem.kind}`}>{problemLine(problem)}</li>
              ))}
            </ul>
          )}
          <button
            type="button"
            className="main"
            onClick={() => {
              onTake(found.section);
              setFound(null);
            }}
          >
            {texts.say('take')}
          </button>
          <button type="button" className="plain" onClick={() => setFound(null)}>
            {words.ui('withdraw.cancel')}
          </button>
        </div>
      )}
    </section>
  );
}
