import { Chromium } from './browser/chromium';
import { removeFolder, temporaryFolder } from './browser/profile';
import type { Tab } from './browser/tab';
import type { Dice } from './dice';
import { judgeEnds } from './judge/ends';
import { evenOn, type Journals, journalsOn } from './judge/journals';
import { judge, type Known } from './judge/judge';
import { OfficeKey } from './judge/office';
import type { Outcome } from './judge/outcome';
import { Story } from './judge/story';
import type { Keys } from './judge/unseal';
import { isAt, listed, seen, settled, shownOf } from './page/eyes';
import { type Hand, type Heard, hand, type Step } from './page/hand';
import { unlock } from './page/protect';
import type { Tap } from './walk/model';
import { restOf, stepsOf } from './walk/steps';
import { walkFrom } from './walk/walk';

/** What a device is begun with: a profile in which the application was once opened. */
export type Template = {
  profile: string;
  known: Known;
  flags: readonly string[];
  /** The office's key from paper; null without protection. */
  identity: string | null;
};

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
  /** The talks before it that are known to be over. */
  readonly past: Story[] = [];
  /** Whether talks may end, and go on from there. */
  ends = false;
  /** Whether its files are hurt, so that a key that lay open may be gone. */
  torn = false;
  /** Null without protection. */
  office: OfficeKey | null;
  /** The keys that the rows gave to the office when they were last looked at. */
  keys: Keys = new Map();
  #browser: Chromium | undefined;

  constructor(
    readonly address: string,
    { profile, known, flags, identity }: Template,
    readonly outcome: Outcome,
  ) {
    this.office = identity === null ? null : new OfficeKey(identity);
    this.profile = temporaryFolder(profile);
    this.known = new Map(known);
    this.flags = flags;
  }

  /** What a person saw come to its end. */
  over(): Story[] {
    return [...this.past, this.story].filter((story) => story.isOver());
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
      return await bareJournals(await browser.firstTab(), this);
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

async function bareJournals(tab: Tab, { address, office }: Device): Promise<Journals> {
  await openBare(tab, address);
  return journalsOn(tab, office);
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
    story.reads(heard.notices);
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
    return tab.until('the first screen with its lists', listed, device.ends);
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
    const { story, known, outcome, office } = device;
    const called = new Set(device.over());
    const copies = before === 'here' ? await bareJournals(tab, device) : before;
    const open = await this.home();
    const home = await tab.ask(seen);
    // Killed before its address was told: it is the one nobody knew.
    if (story.taps.length > 0) {
      story.encounterId ??= open.find((id) => !known.has(id)) ?? null;
    }
    const words = office ? device.over().flatMap((over) => over.words()) : [];
    const shown = await tab.ask(shownOf, words);
    const there = open.includes(story.encounterId ?? '');
    if (there) await this.resume();
    const encounter = there ? await tab.ask(seen) : null;
    const after = await this.copies();
    if (encounter?.state === 'shut') shown.push(...(await tab.ask(shownOf, story.words())));
    const shuts = office !== null;
    const look = { before: copies, after, home, encounter, shuts, torn: device.torn, shown };
    judge(look, story, known, outcome);
    if (office) judgeEnds(look, device.over(), called, known, outcome);
    device.keys = after.office;
    this.#base = story.taps.length;
  }

  /** Both copies, once the product has brought them to the same end; or as they are after a while. */
  copies(): Promise<Journals> {
    return evenOn(this.tab, this.device.office);
  }

  /** What is shut is opened by the office; where the talk is over somebody writes on, or begins another. */
  async goOn(dice: Dice): Promise<void> {
    const { device, tab } = this;
    if (device.story.isOver() && dice.chance(0.5)) return this.another();
    const { state } = await tab.ask(seen);
    if (state !== 'shut') return;
    await unlock(tab);
    await tab.until('what was shut', isAt, device.story.standing().state);
  }

  /** From now on it is about another encounter, which is not begun yet. */
  async another(): Promise<void> {
    const { device } = this;
    device.past.push(device.story);
    device.story = new Story();
    await this.home();
  }

  /** A walk that goes on from where the story stands. */
  plan(length: number, dice: Dice, rest?: Step['rest']): Step[] {
    const { story, ends } = this.device;
    story.ends ??= ends ? dice.pick(['anywhere', 'anywhere', 'police']) : 'never';
    const taps = walkFrom(story.standing(), length, dice, story.ends);
    return this.taps(taps, () => rest ?? restOf(dice));
  }

  /** These taps and no others: what the story goes on with. */
  taps(taps: readonly Tap[], rest: () => Step['rest']): Step[] {
    this.device.story.taps.push(...taps);
    return stepsOf(taps, rest);
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
