import { type RefObject, useEffect } from 'react';

/**
 * What lies over the whole screen takes the focus, gives it back when it goes, and goes on Escape.
 * In: what is to have the focus first; how it is taken off.
 */
export function useOverlay(first: RefObject<HTMLElement | null>, onOff: () => void): void {
  useEffect(() => {
    const before = document.activeElement;
    first.current?.focus();
    return () => void (before instanceof HTMLElement && before.focus());
  }, [first]);
  useEffect(() => {
    const off = ({ key }: KeyboardEvent) => key === 'Escape' && onOff();
    window.addEventListener('keydown', off);
    return () => window.removeEventListener('keydown', off);
  }, [onOff]);
}
