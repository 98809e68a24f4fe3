import { useState } from 'react';
import { useCustodyWords } from '../i18n/custody';
import type { Keeping } from './keeping';
import { Pictures } from './Pictures';
import { newPhrase } from './phrase';

type Props = { keeping: Keeping; encounterId: string; who: string; onHanded: () => void };

/** A live encounter goes on on another tablet: a phrase told by mouth, then pictures or a file. */
export function ToDevice({ keeping, encounterId, who, onHanded }: Props) {
  const words = useCustodyWords();
  const { storage, clock, saveFile } = keeping;
  const [phrase, setPhrase] = useState<string | null>(null);
  const [file, setFile] = useState<Uint8Array<ArrayBuffer> | 'busy' | 'failed' | null>(null);

  const begin = async () => {
    const fresh = newPhrase();
    setPhrase(fresh);
    setFile('busy');
    const packed = await storage.archive.handOver(encounterId, fresh.replace('-', ''));
    setFile(packed ?? 'failed');
  };
  const done = async () => {
    const at = clock.wall();
    await storage.settings.put(`handed.${encounterId}`, true);
    // Its key goes before anything else is shown; what is cut off here is done at the next start.
    const whole = { encounterId, head: null };
    await storage.archive.handedOver(whole, 'device', at, null).catch(() => false);
    await storage.archive.note({ at, kind: 'handover', encounterId }, who);
    onHanded();
  };

  return (
    <details className="settings" data-to-device>
      <summary>{words('toDevice.title')}</summary>
      <p>{words('toDevice.text')}</p>
      {phrase === null ? (
        <button type="button" className="choice" data-hand-over onClick={() => void begin()}>
          {words('toDevice.begin')}
        </button>
      ) : (
        <p>
          {words('toDevice.phrase')}{' '}
          <strong className="key" data-phrase={phrase}>
            {phrase}
          </strong>
        </p>
      )}
      {file === 'busy' && <p role="status">{words('toDevice.busy')}</p>}
      {file === 'failed' && <p role="alert">{words('toDevice.failed')}</p>}
      {file instanceof Uint8Array && (
        <>
          <Pictures file={file} clock={clock} />
          <div className="row">
            <button
              type="button"
              className="choice"
              data-hand-over-file
              onClick={() => void saveFile('kizen-handover.age', file, 'application/octet-stream')}
            >
              {words('toDevice.file')}
            </button>
            <button type="button" className="main" data-handed onClick={() => void done()}>
              {words('toDevice.done')}
            </button>
          </div>
          <p>{words('toDevice.then')}</p>
        </>
      )}
    </details>
  );
}
