import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { useWords } from '../i18n/words';

/** Stands where a part of the application should be that did not arrive. */
function NotLoaded() {
  return <p role="alert">{useWords().ui('storage.notOpened')}</p>;
}

/**
 * A part that is loaded once it is wanted. One that does not arrive says so in its place, instead of
 * taking the screen away from an encounter.
 */
export const later = <P,>(
  load: () => Promise<{ default: ComponentType<P> }>,
): LazyExoticComponent<ComponentType<P>> =>
  lazy(() => load().catch(() => ({ default: NotLoaded as ComponentType<P> })));
