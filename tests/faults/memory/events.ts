type Listener = (event: { target: unknown }) => void;

/** Events as far as databases need them: a property `on…`, and listeners. */
export class Events {
  readonly #listeners = new Map<string, Listener[]>();

  addEventListener(type: string, listener: Listener): void {
    this.#listeners.set(type, [...(this.#listeners.get(type) ?? []), listener]);
  }

  removeEventListener(type: string, listener: Listener): void {
    const left = (this.#listeners.get(type) ?? []).filter((other) => other !== listener);
    this.#listeners.set(type, left);
  }

  fire(type: string, more: object = {}): void {
    const event = { target: this, ...more };
    const own = (this as unknown as Record<string, Listener | null | undefined>)[`on${type}`];
    own?.call(this, event);
    for (const listener of this.#listeners.get(type) ?? []) listener(event);
  }
}

/** A question to the database and its answer. */
export class FakeRequest extends Events {
  result: unknown;
  error: Error | null = null;
  transaction: unknown = null;

  succeed(result: unknown): void {
    this.result = result;
    this.fire('success');
  }

  fail(error: Error): void {
    this.error = error;
    this.fire('error');
  }
}
