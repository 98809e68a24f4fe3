import fc from 'fast-check';
import encodeQR from 'qr';
import decodeQR from 'qr/decode.js';
import { describe, expect, it } from 'vitest';
import { collector, framesOf } from '../../src/custody/frames';

const random = (length: number): Uint8Array<ArrayBuffer> =>
  crypto.getRandomValues(new Uint8Array(length));

/** A picture as a camera would give it: grey squares, four pixels each. */
function pictureOf(text: string) {
  const rows = encodeQR(text, 'raw', { ecc: 'low', border: 4 });
  const scale = 4;
  const size = rows.length * scale;
  const data = new Uint8ClampedArray(size * size * 4).fill(255);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const dark = rows[Math.floor(y / scale)]?.[Math.floor(x / scale)];
      if (dark) data.fill(20, (y * size + x) * 4, (y * size + x) * 4 + 3);
    }
  }
  return { width: size, height: size, data };
}

describe('a file in pictures', () => {
  it('comes together in any order, with any repeated', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6_000 }), fc.nat(), (length, seed) => {
        const file = random(length);
        const frames = framesOf(file) ?? [];
        const order = frames
          .flatMap((frame, i) => [frame, ...(i % 3 === 0 ? [frame] : [])])
          .sort((a, b) => ((a.length * 7 + seed) % 11) - ((b.length * 7 + seed) % 11));
        const { add } = collector();
        const last = order.map((frame) => add(frame)).at(-1);
        expect(last?.file).toEqual(file);
        expect(last?.have).toBe(frames.length);
      }),
      { numRuns: 100 },
    );
  });

  it('is not there before the last one, nor from misread or foreign ones', () => {
    const file = random(2_000);
    const frames = framesOf(file) ?? [];
    const [other = ''] = framesOf(random(2_000)) ?? [];
    const { add } = collector();
    expect(frames).toHaveLength(5);
    for (const frame of frames.slice(1)) expect(add(frame).file).toBeNull();
    const [first = ''] = frames;
    const misread = [
      first.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
      first.slice(0, -9),
      'https://example.org',
      '',
      other,
    ];
    for (const frame of misread) expect(add(frame).file).toBeNull();
    // The foreign one began another file: this one is read again from its first picture.
    for (const frame of frames.slice(1)) add(frame);
    expect(add(first).file).toEqual(file);
  });

  it('is refused when no hand could hold a camera still for it', () => {
    expect(framesOf(new Uint8Array(400 * 480 + 1))).toBeNull();
  });

  it('survives being drawn and looked at', () => {
    const file = random(1_500);
    const { add } = collector();
    const read = (framesOf(file) ?? []).map((frame) => add(decodeQR(pictureOf(frame))));
    expect(read.at(-1)?.file).toEqual(file);
  });
});
