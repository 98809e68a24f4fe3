import { useEffect, useRef, useState } from 'react';
import { useLateWords } from '../../i18n/lateWords';
import { Drawing } from './Drawing';
import type { Figure } from './placed';
import type { ChartOnPage } from './useChart';

type Props = { on: ChartOnPage; figure: Figure; chosen: string | null };

const ZOOMS = [0.5, 0.65, 0.8, 1, 1.25, 1.5, 2] as const;
/** Smaller than this nobody can read it: what does not fit is scrolled. */
const LEGIBLE = 0.8;

const larger = (zoom: number): number => ZOOMS.find((one) => one > zoom) ?? zoom;
const smaller = (zoom: number): number => ZOOMS.findLast((one) => one < zoom) ?? zoom;

/** Moves what is seen through a room so that a box is in its middle, unless it is in sight already. */
function bringIntoSight(box: Element, room: Element): void {
  const [inner, outer] = [box.getBoundingClientRect(), room.getBoundingClientRect()];
  const seen =
    inner.left >= outer.left &&
    inner.right <= outer.right &&
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom;
  if (seen) return;
  room.scrollLeft += inner.left - outer.left - (outer.width - inner.width) / 2;
  room.scrollTop += inner.top - outer.top - (outer.height - inner.height) / 2;
}

/** A figure that is moved by scrolling, as any page is, and grows and shrinks by buttons. */
export function FigureView({ on, figure, chosen }: Props) {
  const words = useLateWords('chart');
  const room = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState(1);
  // The figure is as large as there is room for it.
  const [fitted, setFitted] = useState(false);
  const fitting = () => (room.current?.clientWidth ?? figure.width) / figure.width;
  const name = on.names.state(figure.region) ?? figure.region;
  const first = figure.states.find(({ id }) => on.states.get(id)?.first)?.id ?? figure.region;

  // Once, and never too small to read.
  useEffect(() => {
    const width = room.current?.clientWidth ?? figure.width;
    setZoom(Math.min(1, Math.max(LEGIBLE, width / figure.width)));
    setFitted(true);
  }, [figure.width]);

  useEffect(() => {
    const { current } = room;
    const wanted = `[data-chart-state="${CSS.escape(chosen ?? first)}"] a`;
    const box = fitted ? current?.querySelector(wanted) : null;
    if (current === null || box == null) return;
    bringIntoSight(box, current);
    // At first the beginning is in sight, without moving the page.
    if (chosen !== null) current.scrollIntoView({ block: 'nearest' });
  }, [chosen, first, fitted]);

  return (
    <section
      className="chart-figure"
      aria-label={name}
      data-chosen={figure.states.some(({ id }) => id === chosen)}
    >
      <div className="row chart-tools">
        <h2>{name}</h2>
        <span className="grow" />
        <button
          type="button"
          className="plain"
          aria-label={words.say('zoomOut')}
          disabled={zoom <= ZOOMS[0]}
          onClick={() => setZoom(smaller(zoom))}
        >
          −
        </button>
        <output>{words.say('zoomNow', { percent: Math.round(zoom * 100) })}</output>
        <button
          type="button"
          className="plain"
          aria-label={words.say('zoomIn')}
          disabled={zoom >= 2}
          onClick={() => setZoom(larger(zoom))}
        >
          +
        </button>
        <button type="button" className="plain" onClick={() => setZoom(Math.max(0.2, fitting()))}>
          {words.say('zoomFit')}
        </button>
      </div>
      <div className="chart-room" ref={room}>
        <Drawing on={on} figure={figure} zoom={zoom} chosen={chosen} />
      </div>
    </section>
  );
}
