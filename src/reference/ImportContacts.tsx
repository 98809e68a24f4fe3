import { useState } from 'react';
import { OFFICE_IDS } from '../../flows/offices';
import { type GuideWords, loadGuide, useGuide } from '../i18n/guide';
import { LANGUAGES } from '../i18n/i18n';
import type { Section } from '../session/section';
import { decoded, readContacts } from './contactsFile';
import { delimitedRow } from './delimited';
import {
  type Change,
  type OfficeNames,
  type Proposal,
  proposalOf,
  withChanges,
} from './takeContacts';

type Props = {
  section: Section;
  onSave: (section: Section) => Promise<void>;
  onFile: (name: string, text: string, type: string) => Promise<boolean>;
};

/** Larger files are no list of contacts. */
const LARGEST = 1024 * 1024;

/** What the offices are called in each language, so that any of their names is understood. */
async function officeNames(): Promise<OfficeNames> {
  const all = await Promise.all(LANGUAGES.map((language) => loadGuide(language)));
  const names = OFFICE_IDS.map((id) => [id, all.map(({ offices }) => offices[id].title)]);
  return Object.fromEntries(names) as OfficeNames;
}

async function read(file: File, section: Section, guide: GuideWords): Promise<Proposal | null> {
  if (file.size > LARGEST) return null;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const contacts = readContacts(decoded(bytes), {
    name: guide.ui.headingNames.split(' '),
    number: guide.ui.headingNumbers.split(' '),
  });
  return contacts === null ? null : proposalOf(contacts, section, await officeNames());
}

const TYPE = 'text/csv';
/** Spreadsheets take a text without it for another encoding. */
const MARK = '\ufeff';

function ChangeRow({ change: { row, name, number, before } }: { change: Change }) {
  const guide = useGuide();
  return (
    <li data-row={row}>
      <span>{guide.say('row', { row })}</span> <strong>{name}</strong> {number}{' '}
      <small>
        {before === null
          ? guide.say('importNew')
          : before === number
            ? guide.say('importSame')
            : guide.say('importChanged', { before })}
      </small>
    </li>
  );
}

type FoundProps = Props & {
  found: Proposal;
  /** The good rows have been taken; what is left is to be mended. */
  taken: boolean;
  onDone: (stored: boolean) => void;
};

/** What a file holds, shown before it is taken: the good rows, and the others with what is wrong. */
function FoundRows({
  found: { changes, bad },
  taken,
  section,
  onSave,
  onFile,
  onDone,
}: FoundProps) {
  const guide = useGuide();
  const take = () =>
    onSave(withChanges(section, changes)).then(
      () => onDone(true),
      () => onDone(false),
    );
  return (
    <div className="import" data-good={changes.length} data-bad={bad.length}>
      {!taken && (
        <p role="status">
          {changes.length === 0
            ? guide.say('importNone')
            : guide.say('importGood', { count: changes.length })}
        </p>
      )}
      <ul>
        {changes.map((change) => (
          <ChangeRow key={change.row} change={change} />
        ))}
      </ul>
      {bad.length > 0 && (
        <>
          <p role="alert">{guide.say('importBad', { count: bad.length })}</p>
          <ul>
            {bad.map(({ row, text, wrong, as = 0 }) => (
              <li key={row} data-row={row} data-wrong={wrong}>
                <span>{guide.say('row', { row })}</span>{' '}
                <em>{guide.say(`wrong.${wrong}`, { row: as })}</em> <q>{text}</q>
              </li>
            ))}
          </ul>
          <button
            type="button"
            className="plain"
            onClick={() =>
              void onFile(
                'kizen-contacts-to-mend.csv',
                `${MARK}${bad.map(({ text }) => text).join('\r\n')}\r\n`,
                TYPE,
              )
            }
          >
            {guide.say('saveBad')}
          </button>
        </>
      )}
      <div className="row">
        {changes.length > 0 && (
          <button type="button" className="main" data-take-contacts onClick={() => void take()}>
            <strong>{guide.say('importTake', { count: changes.length })}</strong>
          </button>
        )}
      </div>
    </div>
  );
}

/** A list of contacts from a file, row by row, and the way to write one. */
export function ImportContacts({ section, onSave, onFile }: Props) {
  const guide = useGuide();
  const [found, setFound] = useState<Proposal | 'unreadable' | null>(null);
  const [told, setTold] = useState<'importTaken' | 'importFailed' | null>(null);
  const write = () => {
    const rows = [
      ...OFFICE_IDS.flatMap((id) => {
        const number = section.numbers[id] ?? '';
        return number === '' ? [] : [[guide.offices[id].title, number]];
      }),
      ...section.contacts.map(({ name, number }) => [name, number]),
    ];
    const text = rows.map((row) => `${delimitedRow(row)}\r\n`).join('');
    void onFile('kizen-contacts.csv', `${MARK}${text}`, TYPE);
  };
  return (
    <section className="copy" aria-labelledby="contacts-import">
      <h2 id="contacts-import">{guide.say('importTitle')}</h2>
      <p className="where">{guide.say('importHint')}</p>
      <div className="row">
        <label className="file">
          <span>{guide.say('importFile')}</span>
          <input
            type="file"
            accept=".csv,.tsv,.txt,.json,text/csv,application/json"
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              // The same file may be chosen again, once it was mended.
              event.target.value = '';
              if (file === undefined) return;
              setTold(null);
              void read(file, section, guide)
                .catch(() => null)
                .then((proposal) => setFound(proposal ?? 'unreadable'));
            }}
          />
        </label>
        <button type="button" className="choice" onClick={write}>
          {guide.say('exportFile')}
        </button>
      </div>
      <p aria-live="polite" data-import={told ?? ''}>
        {told !== null && guide.say(told)}
      </p>
      {found === 'unreadable' && <p role="alert">{guide.say('importUnreadable')}</p>}
      {found !== null && found !== 'unreadable' && (
        <FoundRows
          section={section}
          onSave={onSave}
          onFile={onFile}
          found={found}
          taken={told === 'importTaken'}
          onDone={(stored) => {
            setTold(stored ? 'importTaken' : 'importFailed');
            // What was not taken stays in sight until another file is read.
            if (stored) setFound({ changes: [], bad: found.bad });
          }}
        />
      )}
    </section>
  );
}
