import { expect, type Locator, type Page } from '@playwright/test';
import ui from '../../../locales/ja/ui.json' with { type: 'json' };
import { type Hands, Pointer } from './hands';
import { flowWords, labelOf, nameOf, titleOf } from './names';

/** The smallest height of a control that is hit while somebody shouts, in CSS pixels. */
const TAP = 56;

/** Nobody is there any more, or not yet: no emergency to declare from here. */
const QUIET_STATES = ['aftermath', 'closed', 'relation', 'handling'];

/** Where a screen is, and what it is driven with. */
export type Place = { address?: string; hands?: Hands };

/** Drives the real screen as a person does: by the names of what is on it, in Japanese. */
export class Screen {
  /** Controls pressed, as a person would count them. */
  taps = 0;
  /** State ids that were looked at, in order. */
  readonly walked: string[] = [];
  /** The step whose heading was looked at last. */
  private arrivedAt = '';

  constructor(
    readonly page: Page,
    readonly hands: Hands = new Pointer(),
  ) {}

  get main(): Locator {
    return this.page.locator('main');
  }

  /** The control that reports a fact, by its role and its name; a task's by the name of its row. */
  control(event: string, value?: string): Locator {
    const task = event.startsWith('task.') ? flowWords(`tasks.${value}.name`) : undefined;
    const around =
      task === undefined
        ? this.page
        : this.page
            .getByRole('listitem')
            .filter({ has: this.page.getByText(task, { exact: true }) });
    const named = around.getByRole('button', { name: nameOf(event, value) });
    return named.and(this.reporting(event, value));
  }

  /** A form's native field beside the control that submits it, by its label. */
  field(event: string, name: string): Locator {
    const form = this.page.locator('form').filter({ has: this.reporting(event) });
    const label = labelOf(event, name);
    // The text of a label around a list holds the options too; its name does not.
    const list = form.getByRole('combobox', { name: label, exact: true });
    return form.getByLabel(label, { exact: true }).or(list);
  }

  radio(name: string): Locator {
    return this.page.getByRole('radio', { name, exact: true });
  }

  /** Reports a fact as a person does; what is folded away is unfolded first. */
  async tap(event: string, value?: string): Promise<void> {
    const told = this.reporting(event, value);
    await expect(told).toHaveCount(1);
    const folded = this.page.locator('details:not([open])').filter({ has: told });
    if ((await folded.count()) > 0) await this.press(folded.locator('summary'));
    await this.press(this.control(event, value));
  }

  async press(control: Locator): Promise<void> {
    await this.hands.press(control);
    this.taps += 1;
  }

  async goHome(): Promise<void> {
    await this.press(this.page.getByRole('button', { name: ui.live.toHome }));
    await this.stateIs('home');
  }

  /** Reads the page anew; the step on it takes the focus once more. */
  async reload(): Promise<void> {
    await this.page.reload();
    this.arrivedAt = '';
  }

  /** The step on screen, by its heading; what it owes to fingers is looked at on the way. */
  async stateIs(id: string): Promise<void> {
    await expect(this.main).toHaveAttribute('data-state', id);
    const heading = this.heading(id);
    await expect(heading).toHaveCount(1);
    // The first screen has nothing to say but its buttons: nothing takes the focus there.
    if (id !== 'home' && this.arrivedAt !== id) await this.hands.arrive(heading);
    this.arrivedAt = id;
    this.walked.push(id);
    await this.fitsHands(id);
  }

  /** What every screen owes to fingers, whatever lies over the step. */
  async fitsHands(id: string): Promise<void> {
    expect(await this.tooSmall(), `controls under ${TAP} px on ${id}`).toEqual([]);
    expect(await this.tooWide(), `wider than the screen on ${id}`).toEqual([]);
    if (!QUIET_STATES.includes(id)) await this.emergencyInReach();
  }

  /** Waits until everything tapped so far is acknowledged by a journal. */
  async saved(): Promise<void> {
    await expect(this.page.locator('[data-save]')).toHaveAttribute('data-save', 'saved');
  }

  /** The one thing that stands out among the choices of a step; null when nothing does. */
  async mainThingIs(event: string | null): Promise<void> {
    const standsOut = this.page.locator('.step .step-choices button.main[data-event]');
    await expect(standsOut).toHaveCount(event === null ? 0 : 1);
    if (event !== null) await expect(standsOut).toHaveAttribute('data-event', event);
  }

  async offersNone(...events: string[]): Promise<void> {
    for (const event of events) await expect(this.reporting(event)).toHaveCount(0);
  }

  async encounterId(): Promise<string> {
    await expect(this.page).toHaveURL(/#\/e\/[a-z0-9]+$/);
    return /#\/e\/([a-z0-9]+)$/.exec(this.page.url())?.[1] ?? '';
  }

  /** The running deadline as an ISO instant, or null when no clock runs. */
  async deadline(): Promise<string | null> {
    const clock = this.page.locator('[data-deadline]');
    return (await clock.count()) === 0 ? null : clock.getAttribute('data-deadline');
  }

  /** What says where one is. */
  protected heading(id: string): Locator {
    return this.page.getByRole('heading', { level: 1, name: titleOf(id) });
  }

  /** By the name a control bears in every language, in sight or not. */
  protected reporting(event: string, value?: string): Locator {
    const choice = value === undefined ? '' : `[data-value="${value}"]`;
    return this.page.locator(`[data-event="${event}"]${choice}`);
  }

  /** Nothing is read by moving the page sideways. */
  private tooWide(): Promise<string[]> {
    return this.page.evaluate(() =>
      [...document.querySelectorAll('html, body, main, .step, .side, .bar-top, .bar-bottom')]
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
        .map(({ tagName, className, scrollWidth }) => `${tagName}.${className} ${scrollWidth}`),
    );
  }

  private tooSmall(): Promise<string[]> {
    return this.page.evaluate(
      (least) =>
        [...document.querySelectorAll<HTMLElement>('[data-event]')]
          .filter((control) => control.checkVisibility())
          .map((control) => ({ control, height: control.getBoundingClientRect().height }))
          .filter(({ height }) => height < least)
          .map(({ control: { dataset }, height }) =>
            [dataset.event, dataset.value, height].filter(Boolean).join(' '),
          ),
      TAP,
    );
  }

  /** Asked until it holds: the first screen is drawn anew when the application takes it over. */
  private async emergencyInReach(): Promise<void> {
    const hit = () =>
      this.control('emergency.declared').evaluate((control) => {
        const { left, top, width, height } = control.getBoundingClientRect();
        const seen = document.elementFromPoint(left + width / 2, top + height / 2);
        const inside = top >= 0 && left >= 0 && top + height <= innerHeight;
        return inside && left + width <= innerWidth && control.contains(seen);
      });
    await expect.poll(hit, 'emergency.declared can be hit').toBe(true);
  }
}

/** Opens the first screen of the address the tests are served from, and waits until it runs. */
export async function atHome(page: Page, { address = '.', hands }: Place = {}): Promise<Screen> {
  await page.goto(address);
  await expect(page.locator('html')).toHaveAttribute('data-app', 'running');
  const screen = new Screen(page, hands);
  await screen.stateIs('home');
  return screen;
}

/** A counter encounter in which the head has judged the manner, and the content comes next. */
export async function atContent(page: Page): Promise<Screen> {
  const screen = await atHome(page);
  await screen.tap('encounter.started', 'counter');
  await screen.tap('judgement.requested');
  await screen.tap('manner.reviewed');
  await screen.stateIs('judgement.content');
  return screen;
}
