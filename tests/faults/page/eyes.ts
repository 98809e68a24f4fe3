/** What a person sees. */
export type Seen = {
  state: string;
  /** Instant of the running deadline, as ISO; null when no clock runs. */
  deadline: string | null;
  phase: string | null;
  /** Orders ticked off; null where the step does not show them. */
  orders: number | null;
  save: string | null;
  pending: number;
  /** Sentences about what is wrong: of storage, or why nothing can be written. */
  notices: { kind: string; text: string }[];
};

/** Runs in the page. */
export function seen(): Seen {
  const data = (selector: string): DOMStringMap =>
    document.querySelector<HTMLElement>(selector)?.dataset ?? {};
  const rungs = [...document.querySelectorAll<HTMLElement>('.ladder li')].slice(0, -1);
  return {
    state: data('main').state ?? '',
    deadline: data('[data-deadline]').deadline ?? null,
    phase: data('[data-deadline]').phase ?? null,
    orders: rungs.length === 0 ? null : rungs.filter((li) => li.dataset.rung === 'done').length,
    save: data('[data-save]').save ?? null,
    pending: Number(data('[data-pending]').pending ?? 0),
    notices: [...document.querySelectorAll<HTMLElement>('[data-notice]')].map((notice) => ({
      kind: notice.dataset.notice ?? '',
      text: notice.innerText,
    })),
  };
}

/**
 * The first screen with its lists; null until they are there. The encounters that can be gone on with, and
 * with the `shelf`, which comes last, those that were closed.
 */
export function listed(shelf: boolean): string[] | null {
  const running = document.documentElement.dataset.app === 'running';
  const lists = document.querySelector('main[data-state="home"] .lists');
  if (!running || lists === null) return null;
  const bare = lists.matches('[role="alert"]') || lists.querySelector('[data-first-run]') !== null;
  if (shelf && !bare && document.querySelector('.shelf') === null) return null;
  return [...document.querySelectorAll<HTMLElement>('[data-resume]')].map(
    ({ dataset }) => dataset.resume ?? '',
  );
}

/** True once an encounter is on the screen and nothing of it is on its way to the disk; else null. */
export function settled(): true | null {
  const state = document.querySelector<HTMLElement>('main')?.dataset.state ?? '';
  const save = document.querySelector<HTMLElement>('[data-save]')?.dataset.save ?? 'idle';
  return !['', 'home', 'opening'].includes(state) && save !== 'saving' ? true : null;
}

/** True once everything is stored; else null. */
export function stored(): true | null {
  const { save, pending } = document.querySelector<HTMLElement>('[data-save]')?.dataset ?? {};
  return save === 'saved' && pending === '0' ? true : null;
}

/** Which of these words stand anywhere on the screen, in a field too. */
export function shownOf(words: readonly string[]): string[] {
  const fields = [...document.querySelectorAll<HTMLTextAreaElement>('textarea, input')];
  const all = [document.documentElement.outerHTML, ...fields.map(({ value }) => value)].join(' ');
  return words.filter((word) => all.includes(word));
}

/** True once the step with this name is on the screen; else null. */
export const isAt = (state: string): true | null =>
  document.querySelector<HTMLElement>('main')?.dataset.state === state ? true : null;
