import { act, render, waitFor } from '@testing-library/react';
import { type ReactNode, Suspense } from 'react';
import { startWords } from '../../src/i18n/i18n';
import { WordsProvider } from '../../src/i18n/words';
import type { NewFact } from '../../src/session/flow';
import { type Section, UNSET_SECTION } from '../../src/session/section';
import type { Session } from '../../src/session/session';
import { LiveScreen } from '../../src/wizard/LiveScreen';
import { SectionInForce } from '../../src/wizard/section';
import type { Told } from '../flows/tell';
import { openSession, started } from '../session/support';

/** Draws something in Japanese; waits for words that are read late. */
export async function draw(children: ReactNode, awaited: string): Promise<HTMLElement> {
  startWords();
  const { container } = await act(async () =>
    render(
      <WordsProvider>
        <Suspense fallback={null}>{children}</Suspense>
      </WordsProvider>,
    ),
  );
  await waitFor(() => {
    if (container.querySelector(awaited) === null) throw new Error(`${awaited} is not drawn`);
  });
  return container;
}

/** A fact as a test tells it, in the form in which a session takes it. */
export const factOf = (told: Told): NewFact => {
  const [type, data, role = 'head'] = typeof told === 'string' ? [told, undefined] : told;
  return { type, by: { name: '', role }, ...(data === undefined ? {} : { data }) } as NewFact;
};

/** A session in which all this has happened; null when some of it cannot, on this channel. */
export function having(
  channel: Parameters<typeof started>[0],
  visit: Parameters<typeof started>[1],
  facts: readonly Told[],
): Session | null {
  const { session } = openSession();
  session.report([started(channel, visit)]);
  const all = facts.every((told) => session.report([factOf(told)]).ok);
  return all ? session : null;
}

/** The real live screen of a session, with what is folded away below the record. */
export async function drawLive(
  session: Session,
  awaited = '#step-title',
  section: Section = UNSET_SECTION,
): Promise<HTMLElement> {
  const drawn = await draw(
    <SectionInForce.Provider value={section}>
      <LiveScreen session={session} storage={[]} onHome={() => undefined} />
    </SectionInForce.Provider>,
    awaited,
  );
  await waitFor(() => {
    if (drawn.querySelector('.folds summary')?.textContent === '…') throw new Error('no folds yet');
  });
  return drawn;
}

/** What the elements say they rest on, one source a line. */
export const restsOf = (root: ParentNode, selector: string): string[] =>
  [...root.querySelectorAll<HTMLElement>(selector)].flatMap(({ dataset }) =>
    (dataset.rests ?? '').split(' ').filter((source) => source !== ''),
  );
