import { act, render, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import { addDays, type Day, dayAt } from '../../flows/days';
import { GUIDANCE_RHYTHM } from '../../flows/onlineAbuse/calendar';
import { CaseWordsProvider } from '../../src/i18n/caseWords';
import { startWords } from '../../src/i18n/i18n';
import { WordsProvider } from '../../src/i18n/words';
import { CaseScreen } from '../../src/onlineAbuse/CaseScreen';
import type { NewFact } from '../../src/session/flow';
import { type CaseKind, ONLINE_ABUSE } from '../../src/session/onlineAbuseFlow';
import { UNSET_SECTION } from '../../src/session/section';
import { Session } from '../../src/session/session';
import { MINUTE, openSession } from '../session/support';

// Once a file: what is read late is kept with it.
startWords();

const DAY = 24 * 60 * MINUTE;
const BY = { name: '', role: 'head' } as const;

/** The day on which a case at this desk is found and opened: nine in the morning, in Tokyo. */
export const FOUND: Day = '2026-04-01';

/** The real screen of a case that is handled, with a clock of its own; a part of it at a time. */
export function caseDesk(
  before: readonly NewFact<CaseKind>[] = [],
  judged: CaseKind['data']['relation.judged'] = { relation: 'work' },
) {
  const { ports, hand } = openSession();
  const session = new Session<CaseKind>(ONLINE_ABUSE, 'case-1', ports, {
    entries: [],
    damage: null,
  });
  const report = (...facts: readonly NewFact<CaseKind>[]) => {
    for (const fact of facts) {
      const reported = session.report([{ by: BY, ...fact }]);
      if (!reported.ok) throw new Error(`${fact.type}: ${reported.refusal.kind}`);
    }
  };
  report(
    {
      type: 'case.opened',
      data: {
        channel: 'online',
        discovered: FOUND,
        rhythm: GUIDANCE_RHYTHM,
        mode: 'live',
        flowVersion: 1,
        clausesVersion: 'test',
      },
    },
    { type: 'relation.judged', data: judged },
    ...before,
  );
  const user = userEvent.setup();
  const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
  const one = (selector: string): HTMLElement => {
    const found = all(selector);
    if (found.length !== 1) throw new Error(`${found.length} of ${selector}`);
    return found[0] as HTMLElement;
  };
  return {
    session,
    report,
    user,
    all,
    one,
    today: () => dayAt(session.clock.wall(), session.clock.tz()),
    daysPass: (days: number) => act(() => hand.jump(days * DAY)),
    show: async (part: string | null) => {
      await act(async () => {
        render(
          <WordsProvider>
            <Suspense fallback={null}>
              <CaseWordsProvider>
                <CaseScreen
                  session={session}
                  section={UNSET_SECTION}
                  storage={[]}
                  links={{ rows: [], onLoud: () => undefined }}
                  part={part}
                  guide={null}
                  onHome={() => undefined}
                />
              </CaseWordsProvider>
            </Suspense>
          </WordsProvider>,
        );
      });
      await waitFor(() => one('main h1'));
    },
    tap: (event: string, value?: string) =>
      user.click(one(`[data-event="${event}"]${value ? `[data-value="${value}"]` : ''}`)),
    track: () => session.now().snapshot.value,
  };
}

export const after = (days: number): Day => addDays(FOUND, days);
