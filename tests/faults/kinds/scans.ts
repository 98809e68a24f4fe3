import { scanProfile } from '../../e2e/support/profile';
import type { Device, Life } from '../device';
import type { Kind, Run } from '../kind';
import { settled } from '../page/eyes';
import type { Step } from '../page/hand';

/** Said by somebody whose words must lie nowhere. */
const NOTE = '「ただじゃおかない」世田谷次郎と名乗る';
const NEEDLES = [NOTE, '世田谷次郎', 'ただじゃおかない'];

/** Less was surely not the whole profile. */
const LEAST_BYTES = 1_000_000;

const step = (event: string, becomes: string, more: Partial<Step> = {}): Step => ({
  event,
  becomes,
  rest: 'saved',
  ...more,
});

const WRITTEN = [
  step('encounter.started', 'initialResponse', { value: 'counter' }),
  step('note.written', 'initialResponse', { text: NOTE }),
];
const LEFT = [...WRITTEN, step('matter.settled', 'aftermath')];
const CLOSED = [
  ...LEFT,
  step('task.done', 'aftermath', { value: 'record' }),
  step('encounter.closed', 'closed'),
];

/** Long enough for a draft to be stored, milliseconds. */
const DRAFT_MS = 800;

async function typed(life: Life): Promise<void> {
  await life.tab.ask((text) => {
    const field = document.querySelector<HTMLTextAreaElement>('form.note [name="text"]');
    if (!field) throw new Error('no field of notes');
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, NOTE);
  await new Promise((resolve) => setTimeout(resolve, DRAFT_MS));
}

/** What is done after the words were typed; the browser is killed after it. */
const STATES: Record<string, { steps: readonly Step[]; end?: (life: Life) => Promise<unknown> }> = {
  draft: { steps: WRITTEN.slice(0, 1), end: typed },
  written: { steps: WRITTEN },
  printed: { steps: WRITTEN, end: ({ tab }) => tab.send('Page.printToPDF') },
  reloaded: {
    steps: WRITTEN,
    end: async ({ tab }) => {
      await tab.send('Page.reload');
      await tab.until('the encounter', settled);
    },
  },
  kept: {
    steps: WRITTEN,
    async end(life) {
      await life.bare();
      await life.tab.back();
      await life.tab.until('the encounter', settled);
    },
  },
  restarted: {
    steps: WRITTEN,
    async end({ browser, device }) {
      await browser.kill();
      const next = await device.start();
      await next.home();
      await next.browser.kill();
    },
  },
  quit: { steps: WRITTEN, end: ({ browser }) => browser.quit() },
  left: { steps: LEFT },
  closed: { steps: CLOSED },
};

/** Without protection the same scan must find the same words, or it proves nothing. */
const CONTROL = 'unprotected';

async function brought(device: Device, column: string): Promise<void> {
  const { steps, end } = STATES[column] ?? { steps: WRITTEN };
  const life = await device.start();
  await life.home();
  await life.drive(steps);
  await end?.(life);
  await life.browser.kill();
}

async function run(run: Run): Promise<void> {
  const { column, dice, outcome, ground } = run;
  const engine = dice.pick(['leveldb', 'sqlite'] as const);
  const control = column === CONTROL;
  const device = run.device(ground.templates[control ? engine : (`${engine} sealed` as const)]);
  await brought(device, column);
  const { hits, bytes } = scanProfile(device.profile, NEEDLES);
  outcome.faults += 1;
  if (bytes < LEAST_BYTES) outcome.problems.push(`only ${bytes} bytes were looked through`);
  if (control && hits.length === 0) outcome.problems.push('nothing was found without protection');
  if (!control) outcome.problems.push(...hits);
}

export const scans: Kind = {
  name: 'scans',
  does: 'with protection on the whole profile is searched for what was said, in nine states: typed, written, printed, reloaded, kept for going back, restarted after a kill, quit, after the talk, closed; once without protection, where it must be found',
  columns: [...Object.keys(STATES), CONTROL],
  inTests: ['left', CONTROL],
  needs: ['leveldb', 'sqlite', 'leveldb sealed', 'sqlite sealed'],
  runs: { tests: 1, usual: 2, soak: 10 },
  run,
};
