import { useEffect } from 'react';
import type { Session } from '../session/session';
import { useSection } from './section';

const TONE_HZ = 660;
const TONE_SECONDS = 0.35;

function ring(): void {
  const audio = new AudioContext();
  const tone = audio.createOscillator();
  const volume = audio.createGain();
  volume.gain.value = 0.15;
  tone.frequency.value = TONE_HZ;
  tone.connect(volume).connect(audio.destination);
  tone.onended = () => void audio.close();
  tone.start();
  tone.stop(audio.currentTime + TONE_SECONDS);
}

/**
 * One short tone when a deadline passes, only if the section allows it. It follows the fact that was
 * just accepted on this page, so that reading an old record stays silent.
 */
export function useBell(session: Session): void {
  const { sound } = useSection();
  useEffect(() => {
    if (!sound || typeof AudioContext === 'undefined') return;
    let heard = session.now().trail.length;
    const listening = session.actor.subscribe(({ context: { trail } }) => {
      const fresh = trail.slice(heard).map(({ entry }) => entry.type);
      heard = trail.length;
      if (fresh.includes('deadline.passed')) ring();
    });
    return () => listening.unsubscribe();
  }, [session, sound]);
}
