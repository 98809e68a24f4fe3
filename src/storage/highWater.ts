import type { Tip } from './journal';

/** The part of the web storage that is used. */
export type WebStorage = Pick<globalThis.Storage, 'getItem' | 'setItem'>;

/**
 * How much was once acknowledged, kept where neither journal is: a store that comes back short may
 * look whole. Survives a localStorage that throws, and then knows only this page's share.
 */
export type HighWater = {
  tip(encounterId: string): Tip | undefined;
  ids(): string[];
  /** The highest case number ever given on this device. */
  cases(): number;
  raise(encounterId: string, tip: Tip, caseNumber: number): void;
  /** Takes another end, or none, for a log that was rewritten. */
  replace(encounterId: string, tip: Tip | null): void;
  /** Forgets encounters for which `settled` is true: closed, complete and archived. */
  prune(settled: (encounterId: string, tip: Tip) => boolean): void;
};

type Marks = { cases: number; logs: Map<string, Tip> };

export function highWater(storage: WebStorage | null, key: string): HighWater {
  let marks: Marks = { cases: 0, logs: new Map() };

  /** Other tabs write too: what they wrote is taken in before every answer. */
  const load = (): Marks => {
    const stored = parse(attempt(() => storage?.getItem(key)));
    const logs = new Map(stored.logs);
    for (const [id, tip] of marks.logs) {
      if (tip.count > (logs.get(id)?.count ?? 0)) logs.set(id, tip);
    }
    marks = { cases: Math.max(marks.cases, stored.cases), logs };
    return marks;
  };
  const save = () => {
    const text = JSON.stringify({ cases: marks.cases, logs: Object.fromEntries(marks.logs) });
    attempt(() => storage?.setItem(key, text));
  };

  return {
    tip: (encounterId) => load().logs.get(encounterId),
    ids: () => [...load().logs.keys()],
    cases: () => load().cases,
    // What else is handed in stays out: this is kept in the clear.
    raise(encounterId, { count, head }, caseNumber) {
      const { cases, logs } = load();
      if (count > (logs.get(encounterId)?.count ?? 0)) logs.set(encounterId, { count, head });
      marks = { cases: Math.max(cases, caseNumber), logs };
      save();
    },
    replace(encounterId, tip) {
      const { cases, logs } = load();
      if (tip === null) logs.delete(encounterId);
      else logs.set(encounterId, tip);
      marks = { cases, logs };
      save();
    },
    prune(settled) {
      const { cases, logs } = load();
      marks = { cases, logs: new Map([...logs].filter(([id, tip]) => !settled(id, tip))) };
      save();
    },
  };
}

/** What `work` gives, or null: web storage may throw at any time. */
export function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}

function parse(text: string | null | undefined): Marks {
  const value = attempt(() => JSON.parse(text ?? '{}'));
  const cases = Number.isInteger(value?.cases) ? (value.cases as number) : 0;
  const logs = new Map<string, Tip>();
  for (const [id, tip] of Object.entries<Partial<Tip> | null>(value?.logs ?? {})) {
    if (!tip || !Number.isInteger(tip.count) || typeof tip.head !== 'string') continue;
    logs.set(id, { count: tip.count as number, head: tip.head });
  }
  return { cases, logs };
}
