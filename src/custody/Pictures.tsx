import { useEffect, useMemo, useState } from 'react';
import { useCustodyWords } from '../i18n/custody';
import type { Clock } from '../session/clock';
import { framesOf } from './frames';
import { Qr } from './Qr';

/** Long enough for a camera to get one, short enough to come round soon. */
const TURN_MS = 350;

/** A file as pictures in turn, for another tablet's camera; says so when there would be too many. */
export function Pictures({ file, clock }: { file: Uint8Array; clock: Clock }) {
  const words = useCustodyWords();
  const frames = useMemo(() => framesOf(file), [file]);
  if (frames === null) return <p role="status">{words('pictures.tooMany')}</p>;
  return <InTurn frames={frames} clock={clock} />;
}

function InTurn({ frames, clock }: { frames: readonly string[]; clock: Clock }) {
  const words = useCustodyWords();
  const [at, setAt] = useState(0);
  useEffect(() => {
    if (frames.length < 2) return;
    return clock.after(TURN_MS, () => setAt((at + 1) % frames.length));
  }, [clock, frames, at]);
  const which = { number: at + 1, of: frames.length };
  return (
    <figure className="pictures" data-frames={frames.length}>
      <Qr text={frames[at] ?? ''} label={words('pictures.label', which)} />
      <figcaption>{words('pictures.which', which)}</figcaption>
    </figure>
  );
}
