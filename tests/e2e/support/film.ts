import { closeSync, openSync, writeSync } from 'node:fs';
import encodeQR from 'qr';

const WIDTH = 640;
const HEIGHT = 640;
/** How often each picture stands in the film: a camera does not get every one. */
const HELD = 4;

/** A film (YUV4MPEG2) of codes, for a browser's stand-in camera, which plays it over and over. */
export function filmOf(frames: readonly string[], path: string): void {
  const file = openSync(path, 'w');
  writeSync(file, `YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`);
  const chroma = Buffer.alloc((WIDTH * HEIGHT) / 2, 128);
  for (const frame of frames) {
    const rows = encodeQR(frame, 'raw', { ecc: 'low', border: 4 });
    const scale = Math.floor(WIDTH / rows.length);
    const luma = Buffer.alloc(WIDTH * HEIGHT, 235);
    for (const [y, row] of rows.entries()) {
      for (const [x, dark] of row.entries()) {
        if (!dark) continue;
        for (let line = 0; line < scale; line += 1) {
          const at = (y * scale + line) * WIDTH + x * scale;
          luma.fill(16, at, at + scale);
        }
      }
    }
    for (let i = 0; i < HELD; i += 1) {
      writeSync(file, 'FRAME\n');
      writeSync(file, luma);
      writeSync(file, chroma);
    }
  }
  closeSync(file);
}
