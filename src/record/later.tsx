import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { useWords } from '../i18n/words';

/** Stands where a part of the application should be that did not arrive. */
function NotLoaded() {
  return <p role="alert">{useWords().ui('storage.notOpened')}</p>;
}

/** `ready`: what it needs beside its code, its words for example. */
type Part<P> = { default: ComponentType<P>; ready?(): Promise<unknown> };

/**
 * A part that is loaded once it is wanted. One that does not arrive says so in its place, instead of
 * taking the screen away from an encounter.
 */
export const later = <P,>(load: () => Promise<Part<P>>): LazyExoticComponent<ComponentType<P>> =>
  lazy(async () => {
    try {
      const part = await load();
      await part.ready?.();
      return part;
    } catch {
      return { default: NotLoaded as ComponentType<P> };
    }
  });
