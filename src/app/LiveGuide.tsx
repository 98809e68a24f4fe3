import { later } from '../record/later';

/** The guidance in front of a step, which is kept behind it. */
export const LiveGuide = later(
  async () => (await import('./guidePages')).liveGuide,
  () => <div className="guide" />,
);
