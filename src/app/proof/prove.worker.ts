import type { Figures } from '../../../flows/encounter/figures';
import { serveProof } from './proofServer';

// A worker of its own, so that a proof never holds up a tap, and so that it can be ended at any time.
self.onmessage = ({ data }: MessageEvent<Figures>) =>
  serveProof(data, (reply) => self.postMessage(reply));
