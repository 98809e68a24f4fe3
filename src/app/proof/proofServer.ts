import type { Figures } from '../../../flows/encounter/figures';
import { type Progress, type Proof, proving } from '../../../flows/encounter/prove';
import type { Chart } from '../../../flows/encounter/prove/chart';

/** What comes out of the worker: how far it is, then the proof, or what went wrong. */
export type ProofReply =
  | { kind: 'walked'; progress: Progress }
  | { kind: 'proved'; proof: Proof }
  | { kind: 'failed'; message: string };

/**
 * Proves the rules of the flow for these figures and tells every step of it. Whatever happens, the
 * last reply is a proof or a failure. `chart` is the real flow, or in a test a broken one.
 */
export function serveProof(
  figures: Figures,
  reply: (message: ProofReply) => void,
  chart?: Chart,
): void {
  try {
    const walking = proving(figures, chart);
    let step = walking.next();
    while (!step.done) {
      reply({ kind: 'walked', progress: step.value });
      step = walking.next();
    }
    reply({ kind: 'proved', proof: step.value });
  } catch (error) {
    reply({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}
