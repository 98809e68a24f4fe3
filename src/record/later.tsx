import { type ComponentType, type ReactNode, Suspense, useEffect, useState } from 'react';
import { useWords } from '../i18n/words';

/** Stands where a part of the application should be that did not arrive. */
function NotLoaded() {
  return <p role="alert">{useWords().ui('storage.notOpened')}</p>;
}

/** `ready`: what it needs beside its code, its words for example. */
type Part<P> = { default: ComponentType<P>; ready?(): Promise<unknown> };
type Load<P> = () => Promise<Part<P>>;
/** What stands in its place until it is there. */
type Waiting<P> = (props: P) => ReactNode;

const nothing = () => null;

/** After how long a part that did not arrive is asked for again while its place is on screen, ms. */
const AGAIN = 10_000;

/**
 * The place of a part, and the way to bring it ahead. It is not left to React to wait for the code:
 * React shows what it waited for no sooner than 300 ms after it showed that it waits.
 */
function placeFor<P extends object>(
  load: Load<P>,
  waiting: Waiting<P>,
  instead?: ComponentType<P>,
) {
  let there: ComponentType<P> | undefined;
  const bring = async () => {
    if (there === undefined) {
      const part = await load();
      await part.ready?.();
      there = part.default;
    }
    return there;
  };
  function Place(props: P) {
    const [Drawn, draw] = useState(() => there);
    useEffect(() => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      let here = true;
      const come = () =>
        bring().then(
          (part) => draw(() => part),
          (error) => {
            if (here) timer = setTimeout(come, AGAIN);
            draw(() => {
              // Thrown while it is drawn, it reaches the screen that stands for a crash.
              if (instead === undefined) throw error;
              return instead;
            });
          },
        );
      void come();
      return () => {
        here = false;
        clearTimeout(timer);
      };
    }, []);
    const coming = waiting(props);
    if (Drawn === undefined) return coming;
    // Not around what stood here before: that would stay in the page, hidden, beside the same again.
    return (
      <Suspense fallback={coming}>
        <Drawn {...props} />
      </Suspense>
    );
  }
  return { Place, bring };
}

/** A page that is loaded once it is wanted. One that does not arrive is a crash: the emergency card. */
export const page = <P extends object>(load: Load<P>, waiting: Waiting<P>): ComponentType<P> =>
  placeFor(load, waiting).Place;

const brings: (() => Promise<unknown>)[] = [];

/**
 * A part that is loaded once it is wanted. One that does not arrive says so in its place, instead of
 * taking the screen away from an encounter, and comes as soon as it can be had.
 */
export function later<P extends object>(
  load: Load<P>,
  waiting: Waiting<P> = nothing,
  instead: ComponentType<P> = NotLoaded,
): ComponentType<P> {
  const { Place, bring } = placeFor(load, waiting, instead);
  brings.push(bring);
  return Place;
}

/**
 * Brings every part before it is wanted: what is there already is drawn with its step, and moves nothing
 * on it. One after the other, those that belong to another too; rejects at the first that does not
 * arrive: some browsers remember what they did not get, so no more is asked for than that.
 */
export async function fetchAhead(): Promise<void> {
  for (const bring of brings) await bring();
}
