import type { Dice } from '../dice';
import { Disk, type Snapshot } from './disk';
import { batchOf, openPage, type Page, protect, type World, worldOn } from './page';

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
};

const ENCOUNTERS = ['enc-a', 'enc-b'];

/** How often a batch that was refused is sent again. */
const TRIES = 4;

class Writer {
  readonly #attempted: string[];
  readonly #acked: Acked;

  constructor(life: Pick<Life, 'attempted' | 'acked'>) {
    this.#attempted = life.attempted;
    this.#acked = life.acked;
  }

  /** One tap: sent until it is acknowledged, or given up. */
  async tap({ storage }: Page, encounterId: string, length: number): Promise<void> {
    const cmdId = `cmd-${this.#attempted.length}`;
    this.#attempted.push(cmdId);
    const acked = this.#acked.get(encounterId) ?? [];
    this.#acked.set(encounterId, acked);
    let seq = acked.length;
    for (let i = 0; i < TRIES; i += 1) {
      try {
        const { journals } = await storage.log.append(batchOf(encounterId, cmdId, seq, length));
        // Nothing is called saved on a device that has no journal at all.
        if (Object.values(journals).every((state) => state === 'absent')) return;
        for (let at = seq; at < seq + length; at += 1) acked[at] = cmdId;
        return;
      } catch (error) {
        if ((error as { kind?: string }).kind !== 'conflict') continue;
        const stored = await storage.log.read(encounterId).catch(() => null);
        const mine = stored?.entries.findIndex((entry) => entry.cmdId === cmdId) ?? -1;
        seq = mine >= 0 ? mine : (stored?.entries.length ?? seq);
      }
    }
  }
}

/** Lives one life by the dice, with the steps that `fails` names failing, open or protected. */
export async function live(
  dice: Dice,
  fails: Fails,
  ops: number,
  isProtected = false,
): Promise<Life> {
  const disk = new Disk();
  const world = worldOn(disk);
  if (isProtected) await protect(world);
  const life: Life = { points: [], acked: new Map(), attempted: [], steps: 0 };
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
  let pages = [await openPage(world)];
  for (let op = 0; op < ops; op += 1) pages = await act(world, pages, writer, dice);
  record();
  disk.before = () => undefined;
  disk.passed = () => undefined;
  return life;
}

/** One thing that happens on a device. Gives the pages that are open afterwards. */
async function act(world: World, pages: Page[], writer: Writer, dice: Dice): Promise<Page[]> {
  const page = dice.pick(pages);
  const { storage } = page;
  const id = dice.pick(ENCOUNTERS);
  const what = dice.between(0, 19);
  if (what < 11) await writer.tap(page, id, dice.between(1, 3));
  else if (what === 11) await storage.log.read(id).catch(() => null);
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
  return pages;
}
