import type { Readable, Writable } from 'node:stream';

type Answer = { resolve(result: unknown): void; reject(error: Error): void };

/** What the browser tells without being asked. */
export type Told = { method: string; params: Record<string, unknown>; sessionId?: string };

/** Longest wait for one answer, milliseconds; a hung browser must not hang the campaign. */
const PATIENCE = 60_000;

/**
 * The browser's own protocol over a pipe: JSON messages that end in a zero byte. Nothing of ours is
 * between the browser and the faults, and when this process ends the browser ends too.
 */
export class Pipe {
  #last = 0;
  #gone = false;
  readonly #waiting = new Map<number, Answer>();
  readonly #listeners = new Set<(told: Told) => void>();

  constructor(
    readonly into: Writable,
    from: Readable,
  ) {
    into.on('error', () => this.end());
    let text = '';
    from.setEncoding('utf8');
    from.on('data', (part: string) => {
      const messages = (text + part).split('\0');
      text = messages.pop() ?? '';
      for (const message of messages) this.#take(JSON.parse(message));
    });
    from.on('close', () => this.end());
  }

  /** Asks the browser, or one of its pages (`sessionId`). Rejects when it is gone or refuses. */
  send<T = Record<string, unknown>>(
    method: string,
    params: Record<string, unknown> = {},
    sessionId?: string,
  ): Promise<T> {
    if (this.#gone) return Promise.reject(new Error(`${method}: the browser is gone`));
    this.#last += 1;
    const id = this.#last;
    return new Promise<T>((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(id);
        reject(new Error(`${method}: no answer`));
      }, PATIENCE);
      this.#waiting.set(id, {
        resolve: (result) => {
          clearTimeout(timer);
          resolve(result as T);
        },
        reject: (error) => {
          clearTimeout(timer);
          reject(error);
        },
      });
      this.into.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  onTold(listener: (told: Told) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Nothing more will come. */
  end(): void {
    this.#gone = true;
    for (const { reject } of this.#waiting.values()) reject(new Error('the browser is gone'));
    this.#waiting.clear();
  }

  #take(message: Told & { id?: number; result?: unknown; error?: { message: string } }): void {
    if (message.id === undefined) {
      for (const listener of this.#listeners) listener(message);
      return;
    }
    const answer = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.error) answer?.reject(new Error(message.error.message));
    else answer?.resolve(message.result);
  }
}
