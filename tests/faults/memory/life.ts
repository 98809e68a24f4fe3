import type { Dice } from '../dice';
import { Disk, type Snapshot } from './disk';
import { Office } from './office';
import { batchOf, openPage, PASSPHRASE, type Page, protect, type World, worldOn } from './page';
import { rowAfter, Talks, type Turn } from './talks';

/** Which of the steps of a life fail. */
export type Fails = (step: number) => boolean;

/** What was acknowledged of one encounter: the command at each place. */
export type Acked = Map<string, string[]>;

/** The device as it would be found if the page died between two steps. */
export type CrashPoint = { snapshot: Snapshot; acked: Map<string, number>; attempted: number };

/** One life of a device in memory, with everything that could be found if it ended early. */
export type Life = {
  points: CrashPoint[];
  acked: Acked;
  /** Commands in the order in which they were first tried. */
  attempted: string[];
  steps: number;
  talks: Talks;
  /** Encounters of which a page said, while it stored them as over, that their key still lies open. */
  saidOpen: Set<string>;
  /** Null without protection. */
  office: Office | null;
};

/** How a life is lived: open, protected, or protected with talks that end and records that are closed. */
export type Way = 'open' | 'sealed' | 'ended';

/** The commands of an encounter that were acknowledged by then, each at its place. */
export const ackedAt = (life: Life, point: CrashPoint, encounterId: string): string[] =>
  (life.acked.get(encounterId) ?? []).slice(0, point.acked.get(encounterId));

/** The commands that had been tried by then. */
export const triedAt = (life: Life, point: CrashPoint): string[] =>
  life.attempted.slice(0, point.attempted);

const ENCOUNTERS = ['enc-a', 'enc-b'];

/** How often a batch that was refused is sent again. */
const TRIES = 4;

/** What a page says while an open key that should be gone may still be there. */
const STILL_OPEN = ['slotNotWiped', 'keyNotSealed'];

class Writer {
  readonly #life: Life;

  constructor(life: Life) {
    this.#life = life;
  }

  turnOf(encounterId: string): Turn {
    return this.#life.talks.at(encounterId);
  }

  /** One tap: sent until it is acknowledged, or given up. */
  async tap(
    { storage }: Page,
    encounterId: string,
    length: number,
    turn: Turn = 'goesOn',
  ): Promise<void> {
    const { attempted, acked: all, talks, saidOpen } = this.#life;
    const cmdId = `cmd-${attempted.length}`;
    attempted.push(cmdId);
    talks.note(cmdId, turn);
    const acked = all.get(encounterId) ?? [];
    all.set(encounterId, acked);
    let seq = acked.length;
    for (let i = 0; i < TRIES; i += 1) {
      const row = rowAfter(turn === 'goesOn' ? talks.at(encounterId) : turn);
      try {
        const batch = batchOf(encounterId, cmdId, seq, length, row);
        const { journals } = await storage.log.append(batch);
        // Nothing is called saved on a device that has no journal at all.
        if (Object.values(journals).every((state) => state === 'absent')) return;
        for (let at = seq; at < seq + length; at += 1) acked[at] = cmdId;
        talks.reached(encounterId, cmdId);
        const { notices } = storage.health();
        if (notices.some((notice) => STILL_OPEN.includes(notice))) saidOpen.add(encounterId);
        return;
      } catch (error) {
        if ((error as { kind?: string }).kind !== 'conflict') continue;
        const stored = await storage.log.read(encounterId).catch(() => null);
        talks.found(encounterId, stored?.entries ?? []);
        const mine = stored?.entries.findIndex((entry) => entry.cmdId === cmdId) ?? -1;
        seq = mine >= 0 ? mine : (stored?.entries.length ?? seq);
      }
    }
  }
}

/** Lives one life by the dice, with the steps that `fails` names failing. */
export async function live(
  dice: Dice,
  fails: Fails,
  ops: number,
  way: Way = 'open',
): Promise<Life> {
  const disk = new Disk();
  const world = worldOn(disk);
  const office = way === 'open' ? null : new Office(await protect(world));
  const life: Life = {
    points: [],
    acked: new Map(),
    attempted: [],
    steps: 0,
    talks: new Talks(),
    saidOpen: new Set(),
    office,
  };
  const writer = new Writer(life);
  const record = () => {
    const acked = new Map([...life.acked].map(([id, commands]) => [id, commands.length]));
    const { length: attempted } = life.attempted;
    life.points.push({ snapshot: disk.snapshot(), acked, attempted });
  };
  disk.before = (step) => {
    life.steps += 1;
    record();
    if (fails(life.steps)) throw new DOMException(`injected at ${step}`, 'UnknownError');
  };
  disk.passed = record;
  const most = way === 'ended' ? MOST + ENDINGS : MOST;
  let pages = [await openPage(world)];
  for (let op = 0; op < ops; op += 1) pages = await act(world, pages, writer, dice, most);
  record();
  disk.before = () => undefined;
  disk.passed = () => undefined;
  return life;
}

/** Things that may happen in every life, and those more that happen where talks end. */
const MOST = 19;
const ENDINGS = 11;

/** One of the things up to `most` that happen on a device. Gives the pages that are open afterwards. */
async function act(
  world: World,
  pages: Page[],
  writer: Writer,
  dice: Dice,
  most: number,
): Promise<Page[]> {
  const page = dice.pick(pages);
  const { storage } = page;
  const id = dice.pick(ENCOUNTERS);
  const what = dice.between(0, most);
  if (what < 11) {
    await withItsKey(page, id, writer, dice);
    await writer.tap(page, id, dice.between(1, 3));
  } else if (what === 11) await storage.log.read(id).catch(() => null);
  else if (what === 12) await storage.log.listOpen(5).catch(() => null);
  else if (what === 13) await storage.drafts.put(id, 'note', `draft ${dice.between(0, 99)}`);
  else if (what === 14) await storage.settings.put('last', dice.between(0, 99));
  else if (what === 15) await storage.matters.note(id, { usedAt: dice.between(0, 99) });
  else if (what === 16) page.passTime();
  else if (what === 17 && pages.length < 2) return [...pages, await openPage(world)];
  else if (what === 18) {
    const [one, other] = [dice.pick(pages), dice.pick(pages)];
    await Promise.all([writer.tap(one, id, 1), writer.tap(other, dice.pick(ENCOUNTERS), 1)]);
  } else if (what === 19) return [await openPage(world)];
  else if (what > MOST) await towardsTheEnd(what - MOST, page, dice.pick(pages), id, writer, dice);
  return pages;
}

/** The office opens what is over before somebody writes on it; or not, since the page on which it ended has its key. */
async function withItsKey({ storage }: Page, id: string, writer: Writer, dice: Dice) {
  if (writer.turnOf(id) !== 'goesOn' && dice.chance(0.5)) await storage.vault.unlock(PASSPHRASE);
}

/** The talk ends, the record is closed, the office opens and locks; or it ends while another page writes. */
async function towardsTheEnd(
  what: number,
  page: Page,
  other: Page,
  id: string,
  writer: Writer,
  dice: Dice,
): Promise<void> {
  const { vault } = page.storage;
  const isOver = writer.turnOf(id) !== 'goesOn';
  if (what <= 7) {
    await withItsKey(page, id, writer, dice);
    await writer.tap(page, id, dice.between(1, 2), isOver ? 'closes' : 'ends');
  } else if (what <= 9) await vault.unlock(PASSPHRASE);
  else if (what === 10) vault.lock();
  else {
    const turn = isOver ? 'goesOn' : 'ends';
    await Promise.all([writer.tap(page, id, 1, turn), writer.tap(other, id, 1)]);
  }
}
