import { useCallback, useEffect, useRef, useState } from 'react';
import type { Figures } from '../../../flows/encounter/figures';
import type { Progress, Proof } from '../../../flows/encounter/prove';
import type { Settings } from '../../session/log';
import { readFigures, recordOf, sameFigures } from './proofRecord';
import type { Prover, Walking } from './prover';

/** Figures that wait for their proof; they outlive the page and the tablet's battery. */
const PENDING = 'figures.pending';
/** What was shown to hold for the figures in force. */
export const PROOF = 'figures.proof';

/** From the figures in force to those that are asked for; the same when they are only checked again. */
type Asked = { from: Figures; to: Figures };

/** Where the figures are on their way into force. */
export type Proving =
  | { at: 'idle' | 'cancelled' }
  | ({ at: 'walking'; progress: Progress | null } & Asked)
  | ({ at: 'held' | 'broken' | 'unstored'; proof: Proof } & Asked)
  | ({ at: 'failed' } & Asked);

type Ports = {
  inForce: Figures;
  settings: Settings;
  prover: Prover;
  /** Puts proved figures into force; resolves when they are stored. */
  onProved: (figures: Figures) => Promise<void>;
  /** Figures were found whose proof the page was left in. */
  onFound: (figures: Figures) => void;
};

/**
 * Figures take effect only when every rule holds on every path for them. What it must do: keep what is
 * waiting across leaving, reloading and dying; prove one set at a time; leave the figures in force as
 * they are when the proof is broken, fails, is refused or is stopped.
 */
export function useProof(ports: Ports) {
  const { settings, prover } = ports;
  const [proving, setProving] = useState<Proving>({ at: 'idle' });
  const walking = useRef<Walking | null>(null);
  // The page is drawn anew while a proof runs: it ends with what holds then.
  const latest = useRef(ports);
  useEffect(() => {
    latest.current = ports;
  });

  const stop = useCallback(() => {
    walking.current?.stop();
    walking.current = null;
  }, []);

  const begin = useCallback(
    async (to: Figures) => {
      stop();
      const asked = { from: latest.current.inForce, to };
      const changes = !sameFigures(asked.from, to);
      setProving({ at: 'walking', progress: null, ...asked });
      if (changes) void settings.put(PENDING, to);
      const mine = prover(to, (progress) => {
        if (walking.current === mine) setProving({ at: 'walking', progress, ...asked });
      });
      walking.current = mine;
      const proof = await mine.proof.catch(() => null);
      if (walking.current !== mine) return;
      walking.current = null;
      if (proof === null) return setProving({ at: 'failed', ...asked });
      const held = proof.violations.length === 0;
      try {
        if (held && changes) await latest.current.onProved(to);
      } catch {
        return setProving({ at: 'unstored', proof, ...asked });
      }
      void settings.put(PENDING, null);
      if (held) void settings.put(PROOF, recordOf(to, proof));
      setProving({ at: held ? 'held' : 'broken', proof, ...asked });
    },
    [settings, prover, stop],
  );

  /** Gives up what waits; the figures in force stay. */
  const drop = useCallback(
    (then: 'idle' | 'cancelled') => {
      stop();
      void settings.put(PENDING, null);
      setProving({ at: then });
    },
    [settings, stop],
  );

  useEffect(() => {
    let here = true;
    void settings
      .get(PENDING)
      .then((stored) => {
        const figures = readFigures(stored);
        if (figures === null || !here || walking.current !== null) return;
        latest.current.onFound(figures);
        void begin(figures);
      })
      .catch(() => undefined);
    return () => {
      here = false;
      stop();
    };
  }, [settings, begin, stop]);

  return { proving, begin, drop };
}
