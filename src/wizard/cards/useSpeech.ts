import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { loadTongue, tongueAtHand } from '../../i18n/loadTongue';
import { isRegister, type Register } from '../../i18n/registers';
import type { Tongue } from '../../i18n/tongues';
import { useWords } from '../../i18n/words';
import { foldTrail } from '../../session/foldTrail';
import type { TrailLine } from '../../session/replay';

/** The register in which words were said last, as the record tells. */
const lastSaid = foldTrail(
  (): unknown => null,
  (last, { entry, status }) =>
    status === 'accepted' && entry.type === 'phrase.said' ? entry.data.lang : last,
);

/**
 * Chooses the register in which the words of a step are read aloud. A step begins in the one in which
 * the counterpart was last spoken to. `onSpoken` is told once the words are there; null is the page's.
 */
export function useSpeech(
  trail: readonly TrailLine[],
  onSpoken: (tongue: Tongue | null) => void,
): { failed: boolean; choose: (register: Register) => void } {
  const { language } = useWords();
  const [failed, setFailed] = useState(false);
  const asked = useRef<Register | null>(null);
  const choose = useCallback(
    (register: Register) => {
      asked.current = register;
      setFailed(false);
      const atHand = tongueAtHand(register);
      if (register === language || atHand !== null) return onSpoken(atHand);
      // Whoever has tapped on meanwhile wants something else.
      const still = () => asked.current === register;
      void loadTongue(register).then(
        (tongue) => still() && onSpoken(tongue),
        () => still() && setFailed(true),
      );
    },
    [language, onSpoken],
  );
  const [first] = useState(() => lastSaid(trail));
  // Before the step is painted, so that its words do not change under the eyes.
  useLayoutEffect(() => {
    if (isRegister(first) && first !== language) choose(first);
  }, [first, language, choose]);
  return { failed, choose };
}
