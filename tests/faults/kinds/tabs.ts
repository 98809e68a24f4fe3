import type { Tab } from '../browser/tab';
import type { Device, Life } from '../device';
import type { Dice } from '../dice';
import { journalsOn, keysAt, logOf } from '../judge/journals';
import { type Entry, isOwn } from '../judge/story';
import { textOf } from '../judge/unseal';
import type { Kind, Run } from '../kind';
import { settled } from '../page/eyes';
import { type Hand, type Heard, hand } from '../page/hand';
import { TEMPLATES } from '../template';
import type { Tap } from '../walk/model';
import { twoRestarts } from './restarts';

const TABS = 3;
const ROUNDS = 14;

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** One of several pages that show the same encounter. */
class Racer {
  /** Notes that this page took, in their order. */
  readonly notes: string[] = [];
  acked = 0;
  gone = false;
  #tried = 0;
  #bury = () => {};
  /** Resolves when the page is gone: a dead page answers nothing. */
  readonly #dead = new Promise<void>((resolve) => {
    this.#bury = resolve;
  });

  constructor(
    readonly tab: Tab,
    readonly name: string,
  ) {
    tab.onHeard((message) => {
      const heard = message as Heard;
      if (heard.kind !== 'save' || heard.status !== 'saved' || heard.pending !== 0) return;
      this.acked = Math.max(this.acked, heard.taps);
    });
  }

  static async open(life: Life, name: string): Promise<Racer> {
    const tab = await life.browser.newTab();
    const racer = new Racer(tab, name);
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
    const text = `${this.name} ${this.#tried}`;
    this.#tried += 1;
    const taken = this.tab.ask(
      (words) => (window as unknown as { hand: Hand }).hand.tryNote(words),
      text,
    );
    if (await Promise.race([taken, this.#dead])) this.notes.push(text);
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

/** All at once: taps and take-overs that nobody waits for, and now and then a page that dies. */
async function race(racers: readonly Racer[], dice: Dice): Promise<number> {
  let faults = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const alive = racers.filter(({ gone }) => !gone);
    const taker = dice.pick(alive);
    const busy = alive.map((racer) => racer.note());
    if (dice.chance(0.6)) {
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

/** The log in the order in which it came to be; what a page saw acknowledged is there, and once. */
function adopt(device: Device, racers: readonly Racer[], entries: readonly Entry[]): void {
  const { story, outcome } = device;
  const texts = entries.flatMap(({ type, data }) =>
    type === 'note.written' ? [String(data.text)] : [],
  );
  for (const { name, notes, acked } of racers) {
    const mine = texts.filter((text) => text.startsWith(`${name} `));
    if (new Set(mine).size !== mine.length) outcome.problems.push(`${name}: a note stands twice`);
    const missing = notes.slice(0, acked).filter((text) => !mine.includes(text));
    outcome.lost += missing.length;
    outcome.acked += acked;
    const places = mine.map((text) => Number(text.split(' ')[1]));
    if (places.some((place, i) => place < (places[i - 1] ?? 0))) {
      outcome.problems.push(`${name}: notes stand in another order`);
    }
  }
  const before = story.taps.slice(0, story.acked);
  const tapped = entries.filter((entry) => !isOwn(entry));
  const { state } = story.standing();
  const taps = tapped.slice(before.flatMap(({ told }) => told).length).map(
    ({ type, data }): Tap => ({
      event: type,
      told: [{ type, data: { text: data.text } }],
      becomes: state,
    }),
  );
  story.taps = [...before, ...taps];
}

async function run(run: Run): Promise<void> {
  const { dice } = run;
  const device = run.device();
  const life = await device.start();
  await life.judged();
  await life.drive(life.plan(4, dice, 'saved'));
  const racers: Racer[] = [];
  for (let i = 0; i < TABS; i += 1) racers.push(await Racer.open(life, 'abc'[i] ?? ''));
  await life.tab.close();
  device.outcome.faults += await race(racers, dice);
  if (dice.chance(0.5)) await sleep(800);
  await life.browser.kill();
  device.outcome.faults += 1;

  const bare = await device.start();
  await bare.bare();
  const found = await journalsOn(bare.tab);
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
}

export const tabs: Kind = {
  name: 'tabs',
  does: 'three pages write the same encounter at once, take it from each other, crash, are closed, and all are killed',
  columns: TEMPLATES,
  inTests: ['leveldb'],
  runs: { tests: 1, usual: 6, soak: 100 },
  run,
};
