import { type ChartName, isChart } from './charts';

/** A statechart, and a state of it that is looked at. */
export type ChartTarget = { chart: ChartName; state: string | null };

const CHART = /^#\/chart(?:\/([a-zA-Z]{1,30})(?:\/([\w.]{1,60}))?)?\/?$/;

/** The statechart that an address names; null when it names none. */
export function chartInAddress(hash: string): ChartTarget | null {
  const found = CHART.exec(hash);
  if (found === null) return null;
  const [, chart = 'encounter', state = null] = found;
  return isChart(chart) ? { chart, state } : { chart: 'encounter', state: null };
}

/** Where a statechart is drawn, with one state chosen or none. */
export const chartAddress = (chart: ChartName, state?: string): string =>
  state === undefined ? `#/chart/${chart}` : `#/chart/${chart}/${state}`;
