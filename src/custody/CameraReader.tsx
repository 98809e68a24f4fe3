import { useEffect, useRef, useState } from 'react';
import { useCustodyWords } from '../i18n/custody';
import type { Clock } from '../session/clock';
import { collector } from './frames';

type Props = { clock: Clock; onFile: (file: Uint8Array<ArrayBuffer>) => void };

/** Between two looks, milliseconds: pictures change every 350. */
const LOOK_MS = 120;
/** A wider picture costs more and shows no more. */
const WIDTH = 800;

/** What the camera sees now, or null while it shows nothing yet. */
function pictureOf(video: HTMLVideoElement, canvas: HTMLCanvasElement): ImageData | null {
  if (video.videoWidth === 0) return null;
  canvas.width = Math.min(WIDTH, video.videoWidth);
  canvas.height = Math.round((canvas.width / video.videoWidth) * video.videoHeight);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context?.drawImage(video, 0, 0, canvas.width, canvas.height);
  return context?.getImageData(0, 0, canvas.width, canvas.height) ?? null;
}

/** Reads another tablet's pictures. Where there is no camera it says so: the file does the same. */
export function CameraReader({ clock, onFile }: Props) {
  const words = useCustodyWords();
  const video = useRef<HTMLVideoElement>(null);
  const [told, setTold] = useState<'waiting' | 'none' | { have: number; of: number }>('waiting');
  useEffect(() => {
    let live = true;
    let stop = () => {};
    let stream: MediaStream | null = null;
    const collected = collector();
    const canvas = document.createElement('canvas');

    const look = (decode: (image: ImageData) => string) => {
      const picture = video.current && pictureOf(video.current, canvas);
      const text = picture === null ? null : attempt(() => decode(picture));
      if (text !== null) {
        const { have, of, file } = collected.add(text);
        if (file !== null) return onFile(file);
        if (of > 0) setTold({ have, of });
      }
      if (live) stop = clock.after(LOOK_MS, () => look(decode));
    };

    const start = async () => {
      const { default: decodeQR } = await import('qr/decode.js');
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      if (!live || video.current === null) return end();
      video.current.srcObject = stream;
      await video.current.play();
      look((image) => decodeQR(image));
    };
    const end = () => {
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
    start().catch(() => live && setTold('none'));
    return () => {
      live = false;
      stop();
      end();
    };
  }, [clock, onFile]);
  return (
    <div className="camera" data-camera={typeof told === 'string' ? told : 'reading'}>
      {told === 'none' ? (
        <p role="alert">{words('camera.none')}</p>
      ) : (
        <>
          <video ref={video} muted playsInline aria-label={words('camera.label')} />
          <p aria-live="polite">
            {typeof told === 'string' ? words('camera.waiting') : words('camera.reading', told)}
          </p>
        </>
      )}
    </div>
  );
}

function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
