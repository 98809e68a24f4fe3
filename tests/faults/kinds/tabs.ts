import type { Tab } from '../browser/tab';
import type { Device, Life } from '../device';
import type { Dice } from '../dice';
import { journalsOn, keysAt, logOf } from '../judge/journals';
import { type Entry, isOwn, type Story } from '../judge/story';
import { textOf } from '../judge/unseal';
import type { Kind, Run } from '../kind';
import { settled, stored } from '../page/eyes';
import { type Hand, type Heard, hand } from '../page/hand';
import { TEMPLATES } from '../template';
import type { Tap } from '../walk/model';
import { noKeyLeft, twoRestarts } from './restarts';

const TABS = 3;
const ROUNDS = 14;

/** The end of the talk; none of the pages ends it a second time. */
const LEAVES = { event: 'counterpart.left', becomes: 'aftermath' };

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** One of several pages that show the same encounter. */
class Racer {
  /** What this page tried to write, in its order: its notes, and the end of the talk. */
  readonly tried: string[] = [];
  /** Of these, what it took. */
  readonly taken: string[] = [];
  acked = 0;
  gone = false;
  #bury = () => {};
  /** Resolves when the page is gone: a dead page answers nothing. */
  readonly #dead = new Promise<void>((resolve) => {
    this.#bury = resolve;
  });

  constructor(
    readonly tab: Tab,
    readonly name: string,
    readonly story: Story,
  ) {
    tab.onHeard((message) => {
      const heard = message as Heard;
      if (heard.kind === 'save') story.reads(heard.notices);
      if (heard.kind !== 'save' || heard.status !== 'saved' || heard.pending !== 0) return;
      this.acked = Math.max(this.acked, heard.taps);
    });
  }

  static async open(life: Life, name: string): Promise<Racer> {
    const tab = await life.browser.newTab();
    const racer = new Racer(tab, name, life.device.story);
    await tab.before(hand);
    await tab.go(`${life.device.address}#/e/${life.device.story.encounterId}`);
    await tab.until('the encounter', settled);
    return racer;
  }

  /** Takes the pen from whoever has it. */
  takeOver(): Promise<unknown> {
    const taken = this.tab.ask(() =>
      document.querySelector<HTMLElement>('[data-take-over]')?.click(),
    );
    return Promise.race([taken, this.#dead]);
  }

  /** Writes a note nobody else writes, if this page may; it may be stored later, or elsewhere first. */
  async note(): Promise<void> {
    const text = `${this.name} ${this.tried.length}`;
    this.tried.push(text);
    const taken = this.tab.ask(
      (words) => (window as unknown as { hand: Hand }).hand.tryNote(words),
      text,
    );
    if (await Promise.race([taken, this.#dead])) this.taken.push(text);
  }

  /** Ends the talk, if this page may. False when it surely did not: of a page that died nobody knows. */
  async leave(): Promise<boolean> {
    const tapped = this.tab.ask(
      (step) => (window as unknown as { hand: Hand }).hand.tryTap(step),
      LEAVES,
    );
    const taken = await Promise.race([tapped, this.#dead]);
    if (taken === false) return false;
    this.tried.push(LEAVES.event);
    if (taken) this.taken.push(LEAVES.event);
    return true;
  }

  /** What this page took is stored at last, whoever was ahead of it. */
  async rest(): Promise<void> {
    if (this.gone || this.taken.length === 0) return;
    await this.tab.until(`all that ${this.name} took stored`, stored);
  }

  /** The renderer dies, or somebody closes the page. */
  async die(crash: boolean): Promise<void> {
    this.gone = true;
    // The answer to this never comes.
    if (crash) void this.tab.send('Page.crash').catch(() => undefined);
    else await this.tab.close();
    this.#bury();
  }
}

/**
 * All at once: taps and take-overs that nobody waits for, and now and then a page that dies. From a round on,
 * one after the other takes the pen to end the talk, until one of them has ended it.
 */
async function race(racers: readonly Racer[], dice: Dice): Promise<number> {
  let faults = 0;
  let endsFrom = dice.chance(0.75) ? dice.between(1, ROUNDS - 2) : ROUNDS;
  for (let round = 0; round < ROUNDS; round += 1) {
    const alive = racers.filter(({ gone }) => !gone);
    const taker = dice.pick(alive);
    const leaves = round >= endsFrom;
    const busy = alive.flatMap((racer) => (leaves && racer === taker ? [] : [racer.note()]));
    if (leaves) {
      const left = taker.takeOver().then(() => taker.leave());
      busy.push(
        left.then((isOver) => {
          if (isOver) endsFrom = ROUNDS;
        }),
      );
      faults += 1;
    } else if (dice.chance(0.6)) {
      busy.push(taker.takeOver().then(() => taker.note()));
      faults += 1;
    }
    if (alive.length > 1 && dice.chance(0.12)) {
      busy.push(dice.pick(alive).die(dice.chance(0.5)));
      faults += 1;
    }
    await Promise.allSettled(busy);
    if (dice.chance(0.3)) await sleep(dice.between(1, 60));
  }
  return faults;
}

/** What a page wrote, as it is known again in the log. */
const markOf = ({ type, data }: Entry): string[] =>
  type === 'note.written' ? [String(data.text)] : type === LEAVES.event ? [type] : [];

/** The log in the order in which it came to be; what a page saw acknowledged is there, and once. */
function adopt(device: Device, racers: readonly Racer[], entries: readonly Entry[]): void {
  const { story, outcome } = device;
  const marks = entries.flatMap(markOf);
  for (const { name, tried, taken, acked } of racers) {
    const mine = marks.filter((mark) => tried.includes(mark));
    if (new Set(mine).size !== mine.length) outcome.problems.push(`${name}: a tap stands twice`);
    const seen = taken.slice(0, acked);
    outcome.lost += seen.filter((mark) => !mine.includes(mark)).length;
    outcome.acked += acked;
    const places = mine.map((mark) => tried.indexOf(mark));
    if (places.some((place, i) => place < (places[i - 1] ?? 0))) {
      outcome.problems.push(`${name}: taps stand in another order`);
    }
  }
  const before = story.taps.slice(0, story.acked);
  const tapped = entries.filter((entry) => !isOwn(entry));
  let { state } = story.standing();
  const taps = tapped
    .slice(before.flatMap(({ told }) => told).length)
    .map(({ type, data }): Tap => {
      if (type === LEAVES.event) state = LEAVES.becomes;
      return { event: type, told: [{ type, data: { text: data.text } }], becomes: state };
    });
  story.taps = [...before, ...taps];
  // Seen over by a page, it is over for everybody, with all that stands before it; counted above.
  const isOver = racers.some(({ taken, acked }) => taken.slice(0, acked).includes(LEAVES.event));
  const end = 1 + story.taps.findIndex(({ event }) => event === LEAVES.event);
  if (!isOver || end === 0) return;
  story.acked = end;
  story.counted = end;
}

async function run(run: Run): Promise<void> {
  const { dice } = run;
  const device = run.device();
  const life = await device.start();
  await life.judged();
  // The pages race for one that is live; from then on it may end anywhere.
  await life.drive(life.plan(4, dice, 'saved'));
  device.ends = true;
  device.story.ends = 'anywhere';
  const racers: Racer[] = [];
  for (let i = 0; i < TABS; i += 1) racers.push(await Racer.open(life, 'abc'[i] ?? ''));
  await life.tab.close();
  device.outcome.faults += await race(racers, dice);
  if (dice.chance(0.5)) await Promise.all(racers.map((racer) => racer.rest()));
  await life.browser.kill();
  device.outcome.faults += 1;

  const bare = await device.start();
  await bare.bare();
  const found = await journalsOn(bare.tab, device.office);
  const id = device.story.encounterId ?? '';
  const [one, other] = [logOf(found.rows, id), logOf(found.lines, id)];
  const longer = one.length < other.length ? other : one;
  adopt(
    device,
    racers,
    longer.map(({ bytes }) => JSON.parse(textOf(bytes, keysAt(found))) as Entry),
  );
  await bare.browser.kill();
  await twoRestarts(device, dice, 'here');
  noKeyLeft(device);
}

export const tabs: Kind = {
  name: 'tabs',
  does: 'three pages write the same encounter at once, take it from each other, one of them ends the talk, they crash, are closed, and all are killed',
  columns: TEMPLATES,
  inTests: ['leveldb'],
  runs: { tests: 1, usual: 6, soak: 100 },
  run,
};
