import type { Entry } from '../../../src/session/entry';
import type { IndexPatch } from '../../../src/session/log';

/** What a tap does to the talk: nothing, or it is over with it, or the record is closed. */
export type Turn = 'goesOn' | 'ends' | 'closes';

const OVER = { endedAt: 1_790_000_000_500, stage: 'aftermath', openTasks: 2 } as const;
const CLOSED = { ...OVER, stage: 'closed', open: 0, openTasks: 0 } as const;

/** What else than while one talks stands in the row of a record. */
export const rowAfter = (turn: Turn): Partial<IndexPatch> =>
  turn === 'ends' ? OVER : turn === 'closes' ? CLOSED : {};

/**
 * How far the talks have come, by what was acknowledged or read back: a tap that was given up may be
 * stored all the same, and whoever finds it goes on from there, as a session does.
 */
export class Talks {
  readonly #turns = new Map<string, Turn>();
  readonly #reached = new Map<string, Turn>();

  /** Remembers what a command is meant to do. */
  note(cmdId: string, turn: Turn): void {
    if (turn !== 'goesOn') this.#turns.set(cmdId, turn);
  }

  /** A command stands in the log. */
  reached(encounterId: string, cmdId: string): void {
    const turn = this.#turns.get(cmdId);
    if (turn !== undefined) this.#reached.set(encounterId, turn);
  }

  found(encounterId: string, entries: readonly Pick<Entry, 'cmdId'>[]): void {
    for (const { cmdId } of entries) this.reached(encounterId, cmdId);
  }

  at(encounterId: string): Turn {
    return this.#reached.get(encounterId) ?? 'goesOn';
  }

  /** How far a talk has come by these commands. */
  after(commands: readonly string[]): Turn {
    return commands.reduce<Turn>((turn, cmdId) => this.#turns.get(cmdId) ?? turn, 'goesOn');
  }
}
