import { trustedScriptUrl } from '../../offline/trustedScripts';
import workerUrl from './prove.worker?worker&url';
import { type Prover, proverIn } from './prover';

/** Proves in a worker of this page. */
export const workerProver: Prover = proverIn(
  () => new Worker(trustedScriptUrl(new URL(workerUrl, import.meta.url)), { type: 'module' }),
);
