import { type FormEvent, useCallback, useState } from 'react';
import { useCustodyWords } from '../i18n/custody';
import { useWords } from '../i18n/words';
import { whenOf } from '../record/when';
import type { FileRead } from '../session/archive';
import { CameraReader } from './CameraReader';
import type { Keeping } from './keeping';

type Props = { keeping: Keeping; who: string };
type Bytes = Uint8Array<ArrayBuffer>;
type Offer = Extract<FileRead, { kind: 'offered' }>;
/** What is looked at, and the phrase that opened it. */
type Looked = { file: Bytes; phrase?: string };

/** Files that are larger are not even read; the archive says the same again. */
const LARGEST = 8 * 1024 * 1024;

function Preview({
  keeping,
  offer,
  busy,
  onTake,
}: Pick<Props, 'keeping'> & { offer: Offer; busy: boolean; onTake: () => void }) {
  const words = useCustodyWords();
  const ui = useWords();
  const { clock } = keeping;
  const when = (at: number) => whenOf(at, clock.tz(), clock.wall(), ui);
  const coming = offer.records.filter(({ fate }) => ['new', 'longer', 'conflict'].includes(fate));
  return (
    <div data-preview={offer.records.length}>
      <p>{words('takeIn.found', { count: offer.records.length, when: when(offer.madeAt) })}</p>
      <ul className="rows">
        {offer.records.map(({ encounterId, startedAt, channel, count, fate }) => (
          <li key={encounterId} data-fate={fate}>
            <time>{when(startedAt)}</time> {ui.maybe(`channels.${channel}`) ?? channel}{' '}
            {words('takeIn.lines', { count })} <strong>{words(`fate.${fate}`)}</strong>
          </li>
        ))}
      </ul>
      {coming.length === 0 ? (
        <p role="status">{words('takeIn.nothing')}</p>
      ) : (
        <button type="button" className="main" data-take-in disabled={busy} onClick={onTake}>
          {words('takeIn.take', { count: coming.length })}
        </button>
      )}
    </div>
  );
}

/** Takes records in from a file or another tablet's pictures: looked at, shown, then whole or not. */
export function TakeIn({ keeping, who }: Props) {
  const words = useCustodyWords();
  const { storage, clock } = keeping;
  const [looked, setLooked] = useState<Looked | null>(null);
  const [read, setRead] = useState<FileRead | null>(null);
  const [camera, setCamera] = useState(false);
  const [told, setTold] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const look = useCallback(
    async (file: Bytes, phrase?: string) => {
      setCamera(false);
      setTold(words('takeIn.busy'));
      setLooked({ file, ...(phrase === undefined ? {} : { phrase }) });
      setRead(await storage.archive.read(file, phrase));
      setTold(null);
    },
    [storage, words],
  );

  const take = async ({ file, phrase }: Looked, offer: Offer) => {
    setBusy(true);
    const taken = await offer.place();
    setBusy(false);
    if (taken === 'changed') {
      await look(file, phrase);
      return setTold(words('takeIn.changed'));
    }
    if (taken === 'otherTab') return setTold(words('protect.otherTab'));
    if (taken === 'failed') return setTold(words('takeIn.failed'));
    setRead(null);
    if (taken === 'partly') return setTold(words('takeIn.partly'));
    for (const encounterId of taken) {
      await storage.archive.note({ at: clock.wall(), kind: 'received', encounterId }, who);
      await storage.settings.put(`handed.${encounterId}`, false);
    }
    setTold(words('takeIn.taken', { count: taken.length }));
  };

  const tryPhrase = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const phrase = String(new FormData(event.currentTarget).get('phrase') ?? '');
    if (looked !== null)
      void look(
        looked.file,
        phrase
          .normalize('NFKC')
          .toUpperCase()
          .replaceAll(/[^0-9A-Z]/g, ''),
      );
  };

  const refused = read?.kind === 'refused' ? read.why : null;
  const asksPhrase = refused === 'needsPhrase' || refused === 'wrongPhrase';
  return (
    <section className="settings" data-take-in-part>
      <h2>{words('takeIn.title')}</h2>
      <p>{words('takeIn.text')}</p>
      <div className="row">
        <label className="file">
          <span>{words('takeIn.file')}</span>
          <input
            type="file"
            name="record"
            accept=".json,.age"
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              if (file === undefined) return;
              if (file.size > LARGEST) return setRead({ kind: 'refused', why: 'tooLarge' });
              void file.arrayBuffer().then((content) => look(new Uint8Array(content)));
            }}
          />
        </label>
        <button
          type="button"
          className="choice"
          data-camera-open
          onClick={() => setCamera(!camera)}
        >
          {words(camera ? 'camera.close' : 'camera.open')}
        </button>
      </div>
      {camera && <CameraReader clock={clock} onFile={look} />}
      {told !== null && <p role="status">{told}</p>}
      {refused !== null && (
        <p role="alert" data-refused={refused}>
          {words(`refused.${refused}`)}
        </p>
      )}
      {asksPhrase && (
        <form autoComplete="off" noValidate onSubmit={tryPhrase}>
          <label>
            <span>{words('takeIn.phrase')}</span>
            <input type="text" name="phrase" autoComplete="off" spellCheck={false} maxLength={40} />
          </label>
          <button type="submit" className="choice">
            {words('takeIn.tryPhrase')}
          </button>
        </form>
      )}
      {looked !== null && read?.kind === 'offered' && (
        <Preview
          keeping={keeping}
          offer={read}
          busy={busy}
          onTake={() => void take(looked, read)}
        />
      )}
    </section>
  );
}
