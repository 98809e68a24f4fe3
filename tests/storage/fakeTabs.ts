type Held = { release: (error?: Error) => void };

/** Web Locks as far as the writer's seat uses them: exclusive, `ifAvailable`, `steal`, `signal`. */
export class FakeLocks implements LockManager {
  readonly #held = new Map<string, Held>();
  readonly #line = new Map<string, (() => void)[]>();

  query = async () => ({});

  request(name: string, ...rest: unknown[]): Promise<never> {
    const options = (rest.length > 1 ? rest[0] : {}) as LockOptions;
    const work = rest.at(-1) as (lock: Lock | null) => unknown;
    return new Promise((resolve, reject) => {
      const grant = () => {
        const mine: Held = {
          release: (error) => {
            if (this.#held.get(name) === mine) this.#held.delete(name);
            if (error) reject(error);
            else resolve(undefined as never);
            if (!error) this.#next(name);
          },
        };
        this.#held.set(name, mine);
        Promise.resolve(work({ name, mode: 'exclusive' })).then(() => mine.release());
      };
      const holder = this.#held.get(name);
      if (options.steal) holder?.release(new DOMException('stolen', 'AbortError'));
      if (!this.#held.has(name)) return grant();
      if (options.ifAvailable) return resolve(work(null) as never);
      const line = this.#line.get(name) ?? [];
      this.#line.set(name, [...line, grant]);
      options.signal?.addEventListener('abort', () => {
        this.#line.set(
          name,
          (this.#line.get(name) ?? []).filter((waiting) => waiting !== grant),
        );
        reject(new DOMException('aborted', 'AbortError'));
      });
    });
  }

  #next(name: string): void {
    const [first, ...others] = this.#line.get(name) ?? [];
    this.#line.set(name, others);
    if (first && !this.#held.has(name)) first();
  }
}

/** Broadcast channels within this process; a channel does not hear itself. */
export function fakeChannels(): (name: string) => BroadcastChannel {
  const all = new Set<{ name: string; onmessage: ((event: { data: unknown }) => void) | null }>();
  return (name) => {
    const channel = {
      name,
      onmessage: null as ((event: { data: unknown }) => void) | null,
      postMessage(data: unknown) {
        for (const other of all) {
          if (other !== channel && other.name === name) other.onmessage?.({ data });
        }
      },
      close: () => all.delete(channel),
    };
    all.add(channel);
    return channel as unknown as BroadcastChannel;
  };
}
