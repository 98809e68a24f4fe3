import type { Life } from '../device';
import type { Run } from '../kind';
import { type Seen, seen } from '../page/eyes';
import { comeBack } from '../page/protect';
import { WallClock } from '../shims/wallClock';
import { NO_PROGRESS_MS } from '../walk/model';

/** The screen has been painted anew since, and everything is stored; else null. */
function atRest(asking: boolean | null): true | null {
  const { save, pending } = document.querySelector<HTMLElement>('[data-save]')?.dataset ?? {};
  const { deadline = '', phase } =
    document.querySelector<HTMLElement>('[data-deadline]')?.dataset ?? {};
  const over = Date.parse(deadline) <= Date.now();
  const asked = document.querySelector('[data-notice="clockDoubt"]') !== null;
  if (save === 'saving' || pending !== '0' || (phase === 'over') !== over) return null;
  return asking === null || asked === asking ? true : null;
}

/** A device on which the 30 minutes begin to run; `stalledAt` by a clock that nobody sets. */
export async function untilItRuns(run: Run, flags: readonly string[] = []) {
  const device = run.device();
  const clock = new WallClock(device, run.shim('clock'));
  const life = await device.start(flags);
  await life.judged();
  await life.drive(life.plan(1, run.dice, 'saved'));
  const stalledAt = performance.now();
  await life.drive(life.plan(2, run.dice, 'saved'));
  return { clock, life, stalledAt };
}

/** One device whose clock is set once, and what is said and left of the time afterwards. */
export class Jump {
  constructor(
    readonly life: Life,
    readonly clock: WallClock,
    readonly by: number,
    readonly stalledAt: number,
  ) {}

  /** Somebody looks at the tablet; `asking`: what must come of it, null when it is open. */
  async look(asking: boolean | null): Promise<Seen> {
    const { tab } = this.life;
    await tab.ask(() => void window.dispatchEvent(new Event('focus')));
    await comeBack(tab);
    const what = asking === null ? 'the clock at rest' : `asked about the clock: ${asking}`;
    await tab.until(what, atRest, asking);
    return tab.ask(seen);
  }

  async answer(right: boolean): Promise<Seen> {
    await this.life.tab.ask(
      (answer) => {
        document.querySelector<HTMLElement>(`[data-clock="${answer}"]`)?.click();
      },
      right ? 'right' : 'wrong',
    );
    return this.look(false);
  }

  /** What is left on the screen, against what is really left plus what was said to be right. */
  leaves(screen: Seen, confirmed: number): void {
    const left = Date.parse(screen.deadline ?? '') - this.clock.now();
    const really = NO_PROGRESS_MS - (performance.now() - this.stalledAt) - confirmed;
    // Between two pages nobody knows how long it was; the person is given that time, never robbed of it.
    const unknown = performance.now() - this.stalledAt;
    if (left < really - 2_000 || left > really + unknown + 2_000) {
      this.life.device.outcome.problems.push(
        `set by ${this.by} ms: ${left} ms are left, not ${really}`,
      );
    }
  }

  /** Across a restart a small step back cannot be told from no step. */
  surelyBack(noted: number): boolean {
    return this.by < -(noted + performance.now() - this.stalledAt);
  }
}
