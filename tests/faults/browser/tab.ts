import type { Pipe } from './pipe';

type Evaluated = {
  result: { value: unknown };
  exceptionDetails?: { text: string; exception?: { description?: string } };
};

/** Longest wait for something on the screen, milliseconds. */
const PATIENCE = 30_000;

const BINDING = 'tellCampaign';

/** A page of the browser, driven by the browser's own protocol. */
export class Tab {
  readonly #heard = new Set<(message: unknown) => void>();

  private constructor(
    readonly pipe: Pipe,
    readonly targetId: string,
    readonly sessionId: string,
  ) {
    pipe.onTold(({ method, params, sessionId: from }) => {
      if (from !== sessionId || method !== 'Runtime.bindingCalled') return;
      for (const listener of this.#heard) listener(JSON.parse(String(params.payload)));
    });
  }

  static async attach(pipe: Pipe, targetId: string): Promise<Tab> {
    const { sessionId } = await pipe.send<{ sessionId: string }>('Target.attachToTarget', {
      targetId,
      flatten: true,
    });
    const tab = new Tab(pipe, targetId, sessionId);
    await tab.send('Runtime.enable');
    await tab.send('Page.enable');
    await tab.send('Runtime.addBinding', { name: BINDING });
    return tab;
  }

  send<T = Record<string, unknown>>(method: string, params?: Record<string, unknown>): Promise<T> {
    return this.pipe.send<T>(method, params, this.sessionId);
  }

  /** What the page tells through `tellCampaign`, from outside its own world. */
  onHeard(listener: (message: unknown) => void): void {
    this.#heard.add(listener);
  }

  /** Runs a function in every page before its own scripts. It must stand alone. */
  async before(script: (name: string) => void): Promise<void> {
    await this.send('Page.addScriptToEvaluateOnNewDocument', {
      source: `(${script})(${JSON.stringify(BINDING)})`,
    });
  }

  async go(address: string): Promise<void> {
    await this.send('Page.navigate', { url: address });
  }

  /** What a function gives in the page. It must stand alone; arguments and answer are JSON. */
  async ask<A extends readonly unknown[], T>(
    work: (...args: A) => T | Promise<T>,
    ...args: A
  ): Promise<T> {
    const { result, exceptionDetails } = await this.send<Evaluated>('Runtime.evaluate', {
      expression: `(${work})(...${JSON.stringify(args)})`,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) {
      const { exception, text } = exceptionDetails;
      throw new Error(exception?.description ?? text);
    }
    return result.value as T;
  }

  /** Asks again until the answer is not null; pages that are just being left are asked again too. */
  async until<A extends readonly unknown[], T>(
    what: string,
    work: (...args: A) => T | null,
    ...args: A
  ): Promise<T> {
    const end = Date.now() + PATIENCE;
    let last: unknown;
    while (Date.now() < end) {
      try {
        const answer = await this.ask(work, ...args);
        if (answer !== null && answer !== undefined) return answer;
        last = undefined;
      } catch (error) {
        if (String(error).includes('the browser is gone')) throw error;
        last = error;
      }
      await new Promise((resolve) => setTimeout(resolve, 15));
    }
    throw new Error(`never on screen: ${what}`, { cause: last });
  }

  /** Back to the page before, as the browser kept it. */
  async back(): Promise<void> {
    const { currentIndex, entries } = await this.send<{
      currentIndex: number;
      entries: { id: number }[];
    }>('Page.getNavigationHistory');
    await this.send('Page.navigateToHistoryEntry', { entryId: entries[currentIndex - 1]?.id });
  }

  /** Puts it before the others. */
  async toFront(): Promise<void> {
    await this.pipe.send('Target.activateTarget', { targetId: this.targetId });
  }

  close(): Promise<unknown> {
    return this.pipe.send('Target.closeTarget', { targetId: this.targetId });
  }
}
