import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from '../../src/app/App';
import type { Desk } from '../../src/app/desk';
import type { Updates } from '../../src/app/updates';
import { startWords } from '../../src/i18n/i18n';
import { WordsProvider } from '../../src/i18n/words';
import type { Clock } from '../../src/session/clock';
import { type Ack, AppendError, type Batch, type EncounterLog } from '../../src/session/log';
import { memoryStorage } from '../../src/storage/memoryStorage';

const NINE = Date.UTC(2026, 9, 1, 0, 0);

/** A clock that moves only when it is cranked; what is due then rings. */
function handClock() {
  let now = NINE;
  let timers: { at: number; then: () => void }[] = [];
  const clock: Clock = {
    wall: () => now,
    mono: () => now - NINE,
    tz: () => 540,
    origin: NINE,
    boot: 'boot-1',
    after: (ms, then) => {
      const timer = { at: now + ms, then };
      timers.push(timer);
      return () => {
        timers = timers.filter((one) => one !== timer);
      };
    },
  };
  const crank = (ms: number) => {
    now += ms;
    const due = timers.filter(({ at }) => at <= now);
    timers = timers.filter(({ at }) => at > now);
    for (const { then } of due) then();
  };
  return { clock, crank };
}

/** An append port that answers only when it is told to. */
export function slowPort(log: EncounterLog) {
  const waiting: { batch: Batch; take(): Promise<void>; refuse(error: Error): void }[] = [];
  const stored: Batch[] = [];
  const append = (batch: Batch) =>
    new Promise<Ack>((resolve, reject) => {
      const take = async () => {
        const ack = await log.append(batch);
        stored.push(batch);
        resolve({ ...ack, journals: { indexedDb: 'ok', opfs: 'ok' } });
      };
      waiting.push({ batch, take, refuse: reject });
    });
  return { append, waiting, stored };
}

let ids = 0;

const NO_UPDATES: Updates = {
  waiting: () => false,
  offline: () => true,
  onChange: () => () => undefined,
  activate: async () => false,
  liveInAnyTab: async () => false,
};

/** The whole application at a desk of its own, in memory. */
export function atDesk(
  change: (desk: Desk) => Partial<Desk> = () => ({}),
  updates: Partial<Updates> = {},
) {
  startWords();
  window.history.replaceState(null, '', '#/');
  const { clock, crank } = handClock();
  const plain: Desk = {
    storage: memoryStorage(AppendError),
    clock,
    heartbeat: { expected: () => null, beat: () => undefined },
    newId: () => {
      ids += 1;
      return String(ids).padStart(32, '0');
    },
    claimSeat: async () => ({
      held: () => true,
      takeOver: async () => undefined,
      onChange: () => () => undefined,
      announce: () => undefined,
      onPeer: () => () => undefined,
      release: () => undefined,
    }),
    holdLive: () => () => undefined,
  };
  const desk: Desk = { ...plain, ...change(plain) };
  render(
    <WordsProvider>
      <App desk={desk} updates={{ ...NO_UPDATES, ...updates }} />
    </WordsProvider>,
  );
  const user = userEvent.setup();
  return {
    desk,
    crank,
    user,
    press: async (name: string | RegExp) => user.click(screen.getByRole('button', { name })),
    /** Reports a fact by the name it bears in every language; what is loaded late is waited for. */
    tap: async (event: string, value?: string) => {
      const choice = value === undefined ? '' : `[data-value="${value}"]`;
      const control = await waitFor(() => {
        const found = document.querySelectorAll<HTMLElement>(`[data-event="${event}"]${choice}`);
        if (found.length !== 1) throw new Error(`${found.length} controls for ${event} ${value}`);
        return found[0] as HTMLElement;
      });
      await user.click(control);
    },
  };
}

export const main = () => screen.getByRole('main');
export const stateOnScreen = () => main().dataset.state;
export const badge = () => document.querySelector('[data-save]');

/** What is stored of the encounter on screen. */
export const storedOf = async (desk: Desk) =>
  (await desk.storage.log.read(window.location.hash.slice('#/e/'.length))).entries;
