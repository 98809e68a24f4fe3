import encodeQR from 'qr';
import { useMemo } from 'react';

/** A code as one path of black squares; the quiet zone is drawn by the frame around it. */
export function Qr({ text, label }: { text: string; label: string }) {
  const { size, path } = useMemo(() => {
    const rows = encodeQR(text, 'raw', { ecc: 'low', border: 2 });
    const squares = rows.flatMap((row, y) =>
      row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : [])),
    );
    return { size: rows.length, path: squares.join('') };
  }, [text]);
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <path d={`M0 0h${size}v${size}h-${size}z`} className="qr-light" />
      <path d={path} className="qr-dark" shapeRendering="crispEdges" />
    </svg>
  );
}
