import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { GUIDANCE_FIGURES } from '../../../flows/encounter/figures.ts';
import { prove } from '../../../flows/encounter/prove.ts';
import { prove as proveCase } from '../../../flows/onlineAbuse/prove.ts';
import type { Counted } from '../../../flows/prove/proof.ts';
import type { ChartName } from '../../../src/training/chart/charts.ts';
import type { Proved } from '../../../src/training/chart/proved.ts';

const FLOWS = fileURLToPath(new URL('../../../flows', import.meta.url));
const XSTATE = fileURLToPath(new URL('../../../node_modules/xstate/package.json', import.meta.url));

type AnyProof = Counted & {
  checked: Record<string, Counted>;
  violations: readonly { rule: string; state: string }[];
};

/** How each statechart is proved, with the figures of the guidance. */
const PROOFS: Record<ChartName, () => AnyProof> = {
  encounter: () => prove(GUIDANCE_FIGURES),
  onlineAbuse: proveCase,
};

/** The sources of the flows, by which a proof is known again: it takes seconds. */
export const flowFiles = (): string[] =>
  readdirSync(FLOWS, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(FLOWS, file))
    .sort();

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const file of [XSTATE, ...flowFiles()]) hash.update(file).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

function provedNow(): Record<string, Proved> {
  const proved = Object.entries(PROOFS).map(([chart, prover]): [string, Proved] => {
    const { states, transitions, checked, violations } = prover();
    const [broken] = violations;
    // A flow that breaks one of its rules is not built.
    if (broken !== undefined) throw new Error(`${chart} breaks ${broken.rule} in ${broken.state}`);
    return [chart, { states, transitions, checked }];
  });
  return Object.fromEntries(proved);
}

/** Proves every statechart, or reads in `cache` what was proved of the very same sources. */
export function provedCharts(cache: string): Record<string, Proved> {
  const file = join(cache, `kizen-proof-${fingerprint()}.json`);
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    const proved = provedNow();
    mkdirSync(cache, { recursive: true });
    writeFileSync(file, JSON.stringify(proved));
    return proved;
  }
}
