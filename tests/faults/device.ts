import { Chromium } from './browser/chromium';
import { removeFolder, temporaryFolder } from './browser/profile';
import type { Tab } from './browser/tab';
import type { Dice } from './dice';
import { type Journals, journalsOn } from './judge/journals';
import { judge, type Known } from './judge/judge';
import type { Outcome } from './judge/outcome';
import { Story } from './judge/story';
import { listed, seen, settled } from './page/eyes';
import { type Hand, type Heard, hand, type Step } from './page/hand';
import type { Tap } from './walk/model';
import { walkFrom } from './walk/walk';

/** What a device is begun with: a profile in which the application was once opened. */
export type Template = { profile: string; known: Known; flags: readonly string[] };

/** A page of the origin without the application. */
const BARE = 'emergency.css';

/** A tablet: one profile over many lives of its browser, and what is known of it from outside. */
export class Device {
  readonly known: Known;
  readonly profile: string;
  readonly flags: readonly string[];
  /** The environment of its browsers: the shims of a kind. */
  env: Record<string, string> = {};
  story = new Story();
  #browser: Chromium | undefined;

  constructor(
    readonly address: string,
    { profile, known, flags }: Template,
    readonly outcome: Outcome,
  ) {
    this.profile = temporaryFolder(profile);
    this.known = new Map(known);
    this.flags = flags;
  }

  /** A new life of the browser; nothing is opened yet. */
  async start(flags: readonly string[] = []): Promise<Life> {
    const { profile, env } = this;
    const browser = await Chromium.launch({ profile, env, flags: [...this.flags, ...flags] });
    this.#browser = browser;
    return new Life(this, browser, await browser.firstTab());
  }

  /** Both copies as they lie there, read by a browser of its own on a copy of the profile. */
  async lookedAtAside(): Promise<Journals> {
    const profile = temporaryFolder(this.profile);
    const browser = await Chromium.launch({ profile, flags: this.flags });
    try {
      return await bareJournals(await browser.firstTab(), this.address);
    } finally {
      await browser.kill();
      removeFolder(profile);
    }
  }

  async remove(): Promise<void> {
    await this.#browser?.kill();
    removeFolder(this.profile);
  }
}

async function openBare(tab: Tab, address: string): Promise<void> {
  await tab.go(`${address}${BARE}`);
  await tab.until('a bare page', (end) => (location.href.endsWith(end) ? true : null), BARE);
}

async function bareJournals(tab: Tab, address: string): Promise<Journals> {
  await openBare(tab, address);
  return journalsOn(tab);
}

/** One life of a device's browser, from start to kill. */
export class Life {
  /** Taps of the story before the page that is open now. */
  #base = 0;
  #stuck: string | null = null;
  #done = () => {};
  #tapped: (taps: number) => void = () => {};

  constructor(
    readonly device: Device,
    readonly browser: Chromium,
    readonly tab: Tab,
  ) {
    tab.onHeard((heard) => this.#hear(heard as Heard));
  }

  #hear(heard: Heard): void {
    const { story } = this.device;
    if (heard.kind === 'tapped') this.#tapped(heard.taps);
    if (heard.kind === 'done') this.#done();
    if (heard.kind === 'stuck') {
      this.#stuck = heard.why;
      this.#done();
    }
    if (heard.kind !== 'save') return;
    if (heard.encounterId !== '') story.encounterId ??= heard.encounterId;
    const certain = heard.status === 'saved' && heard.pending === 0;
    if (certain && heard.taps > 0) story.acked = Math.max(story.acked, this.#base + heard.taps);
  }

  /** Opens the first screen and waits for its lists. */
  async home(): Promise<string[]> {
    const { tab, device } = this;
    await tab.before(hand);
    await tab.go(device.address);
    this.#base = device.story.taps.length;
    return tab.until('the first screen with its lists', listed);
  }

  /** Opens a page of the origin without the application. */
  bare(): Promise<unknown> {
    return openBare(this.tab, this.device.address);
  }

  /** Opens the encounter of the story from the first screen, as a person does. */
  async resume(): Promise<void> {
    const { tab } = this;
    await tab.ask(
      (id) => document.querySelector<HTMLElement>(`[data-resume="${id}"]`)?.click(),
      this.device.story.encounterId,
    );
    await tab.until('the encounter', settled);
  }

  /**
   * The first half of every check: home, then the encounter of the story, then both copies.
   * `before`: look at the copies first, with a bare page of the same browser.
   */
  async judged(before: Journals | 'here' | null = null): Promise<void> {
    const { tab, device } = this;
    const { story, known, outcome } = device;
    const copies = before === 'here' ? await bareJournals(tab, device.address) : before;
    const open = await this.home();
    const home = await tab.ask(seen);
    // Killed before its address was told: it is the one nobody knew.
    if (story.taps.length > 0) {
      story.encounterId ??= open.find((id) => !known.has(id)) ?? null;
    }
    const there = open.includes(story.encounterId ?? '');
    if (there) await this.resume();
    const encounter = there ? await tab.ask(seen) : null;
    const after = await this.copies();
    judge({ before: copies, after, home, encounter }, story, known, outcome);
    this.#base = story.taps.length;
  }

  /** Both copies, once the product has brought them to the same end; or as they are after a while. */
  async copies(): Promise<Journals> {
    let journals = await journalsOn(this.tab);
    for (let i = 0; i < 40 && journals.rows.length !== journals.lines.length; i += 1) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      journals = await journalsOn(this.tab);
    }
    return journals;
  }

  /** A walk that goes on from where the story stands; begins another story where that one ends. */
  plan(length: number, dice: Dice, rest?: Step['rest']): Step[] {
    const { story } = this.device;
    const taps = walkFrom(story.standing(), length, dice);
    story.taps.push(...taps);
    return stepsOf(taps, () => rest ?? restOf(dice));
  }

  /** Taps all steps; resolves when the last one is done. Rejects when the page is stuck. */
  async drive(steps: readonly Step[]): Promise<void> {
    const done = new Promise<void>((resolve) => {
      this.#done = resolve;
    });
    await this.begin(steps);
    await done;
    if (this.#stuck !== null) throw new Error(this.#stuck);
  }

  /** Begins to tap and does not wait. */
  async begin(steps: readonly Step[]): Promise<void> {
    await this.tab.ask((all) => {
      void (window as unknown as { hand: Hand }).hand.drive(all);
    }, steps);
  }

  /** Resolves when the `count`-th tap of this page is done. */
  tapped(count: number): Promise<void> {
    return new Promise((resolve) => {
      this.#tapped = (taps) => taps >= count && resolve();
    });
  }
}

/** Somebody who now and then waits until it is stored, and now and then taps as fast as one can. */
const restOf = (dice: Dice): Step['rest'] =>
  dice.chance(0.4) ? 'saved' : dice.chance(0.5) ? 0 : dice.between(1, 40);

const stepsOf = (taps: readonly Tap[], rest: () => Step['rest']): Step[] =>
  taps.map(({ event, value, text, becomes }) => ({
    event,
    ...(value === undefined ? {} : { value }),
    ...(text === undefined ? {} : { text }),
    becomes,
    rest: rest(),
  }));
