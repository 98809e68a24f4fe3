import built from 'virtual:charts/proved';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { type Figures, GUIDANCE_FIGURES } from '../../flows/encounter/figures';
import type { Settings } from '../session/log';
import { chartInAddress } from '../training/chart/address';
import ChartPage from '../training/chart/ChartPage';
import type { ProvedFor } from '../training/chart/proved';
import { recordFor, sameFigures } from './proof/proofRecord';
import { PROOF } from './proof/useProof';
import { onHash } from './route';

type Props = { settings: Settings; figures: Figures };

/** Null is not proved, undefined not read yet. */
type Everything = Record<string, ProvedFor | null | undefined>;

const fromBuild: Everything = Object.fromEntries(
  Object.entries(built).map(([chart, proved]) => [chart, { whose: 'guidance', proved }]),
);

/** What is proved of each chart: the encounter for the figures in force, by this device or the build. */
function useProved(settings: Settings, figures: Figures): Everything {
  const [stored, setStored] = useState<{ record: unknown } | null>(null);
  useEffect(() => {
    void settings.get(PROOF).then(
      (record) => setStored({ record }),
      () => setStored({ record: undefined }),
    );
  }, [settings]);
  const record = recordFor(figures, stored?.record);
  if (record !== null) return { ...fromBuild, encounter: { whose: 'section', proved: record } };
  if (sameFigures(figures, GUIDANCE_FIGURES)) return fromBuild;
  return { ...fromBuild, encounter: stored === null ? undefined : null };
}

/** The drawn charts, with what was proved of them for this section. */
export default function ChartRoom({ settings, figures }: Props) {
  const hash = useSyncExternalStore(onHash, () => window.location.hash);
  const target = chartInAddress(hash) ?? { chart: 'encounter' as const, state: null };
  return <ChartPage target={target} proved={useProved(settings, figures)} />;
}
