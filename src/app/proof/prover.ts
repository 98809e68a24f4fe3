import type { Figures } from '../../../flows/encounter/figures';
import type { Progress, Proof } from '../../../flows/encounter/prove';
import type { ProofReply } from './proofServer';

/** A proof under way. `proof` rejects when the worker is refused or fails; `stop` leaves it open. */
export type Walking = { proof: Promise<Proof>; stop(): void };

/** Begins a proof of the flow's rules for these figures, telling how far it is. Never throws. */
export type Prover = (figures: Figures, onProgress: (progress: Progress) => void) => Walking;

/** Proves in a worker made by `start`. */
export const proverIn =
  (start: () => Worker): Prover =>
  (figures, onProgress) => {
    let worker: Worker | null = null;
    const stop = () => worker?.terminate();
    const proof = new Promise<Proof>((resolve, reject) => {
      // Made in here, so that a browser that refuses it rejects like a worker that fails.
      worker = start();
      worker.onmessage = ({ data }: MessageEvent<ProofReply>) => {
        if (data.kind === 'walked') onProgress(data.progress);
        else if (data.kind === 'proved') resolve(data.proof);
        else reject(new Error(data.message));
      };
      worker.onerror = (event) => {
        event.preventDefault?.();
        reject(new Error(event.message || 'the worker did not start'));
      };
      worker.onmessageerror = () => reject(new Error('the worker cannot be understood'));
      worker.postMessage(figures);
    });
    const ended = proof.finally(stop);
    return { proof: ended, stop };
  };
