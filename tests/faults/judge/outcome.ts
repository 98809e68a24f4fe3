/** What came of one device: faults it suffered, and what they cost. */
export type Outcome = {
  /** Kills, cuts, damages: whatever the kind does. */
  faults: number;
  /** Entries that a person saw acknowledged. */
  acked: number;
  /** Of these, missing after a restart. */
  lost: number;
  /** How often a copy was found short, spoilt or gone, looked at past the product. */
  damages: number;
  /** Of these, told on the screen or in the log. */
  announced: number;
  /** Talks that a start found over. */
  ended: number;
  /** Whatever else must not be, in plain words. */
  problems: string[];
};

export const nothingYet = (): Outcome => ({
  faults: 0,
  acked: 0,
  lost: 0,
  damages: 0,
  announced: 0,
  ended: 0,
  problems: [],
});

export function add(sum: Outcome, more: Outcome): void {
  sum.faults += more.faults;
  sum.acked += more.acked;
  sum.lost += more.lost;
  sum.damages += more.damages;
  sum.announced += more.announced;
  // Ledgers from before talks ended do not tell.
  sum.ended += more.ended ?? 0;
  sum.problems.push(...more.problems);
}

/** Nothing acknowledged is lost, every damage is told, and nothing else is wrong. */
export const isSound = ({ lost, damages, announced, problems }: Outcome): boolean =>
  lost === 0 && announced === damages && problems.length === 0;
