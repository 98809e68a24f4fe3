import { type RefObject, useEffect, useRef } from 'react';

/** What is looked at has changed: it is read from its heading on, and from the top. */
export function useBeginning(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  return heading;
}
