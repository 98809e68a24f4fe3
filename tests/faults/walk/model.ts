/** What one tap leaves in the log, told without the product's own code: type and what must be in it. */
export type Told = { type: string; data?: Record<string, unknown> };

/** One thing a person does on the screen, and what must come of it. */
export type Tap = {
  event: string;
  value?: string;
  /** Typed into the field of notes before. */
  text?: string;
  told: readonly Told[];
  /** The step that is on screen afterwards. */
  becomes: string;
};

/** Where an encounter at the counter stands, as far as the walks of the campaign lead. */
export type Standing = {
  state: string;
  orders: number;
  /** Instant of `progress.stalled`; null while no clock runs. Filled in from the log. */
  stalled: 'running' | null;
  /** The stage after the last one reached, once somebody has been judged. */
  next: string | null;
  seen: boolean;
  /** What is left to do once nobody is there. */
  tasks: readonly string[];
};

const AT_HOME: Standing = {
  state: 'home',
  orders: 0,
  stalled: null,
  next: null,
  seen: false,
  tasks: [],
};

/** How long the clock runs from `progress.stalled`, milliseconds; the guidance's 30 minutes. */
export const NO_PROGRESS_MS = 30 * 60_000;

const say = (id: string): Told => ({ type: 'phrase.said', data: { id, lang: 'ja' } });

type Move = Omit<Tap, 'told'> & { said?: string; data?: Record<string, unknown> };

/** The steps after a talk. */
const OVER = ['aftermath', 'closed'];

export const isOver = ({ state }: Pick<Standing, 'state'>): boolean => OVER.includes(state);

/** What ends a talk. */
export const ENDINGS = ['counterpart.left', 'matter.settled', 'police.arrived'];

/** How a talk ends, wherever it stands; and how else from some steps. */
const LEAVES: Move = { event: 'counterpart.left', becomes: 'aftermath' };
const ENDS: Record<string, Move> = {
  initialResponse: { event: 'matter.settled', becomes: 'aftermath' },
  'police.await': { event: 'police.arrived', becomes: 'aftermath' },
};

/** What everything that happens calls for afterwards. */
const CALLS_FOR: Record<string, readonly string[]> = {
  'encounter.started': ['record'],
  'verdict.given': ['report', 'carePlan', 'review'],
  'facility.reported': ['facilityManager'],
  'police.called': ['communitySafety'],
};

/** The one way on from each step; where two lead on, the second is taken now and then. */
const MOVES: Record<string, readonly Move[]> = {
  home: [{ event: 'encounter.started', value: 'counter', becomes: 'initialResponse' }],
  'judgement.manner': [
    {
      event: 'manner.reviewed',
      becomes: 'judgement.content',
      data: { acts: ['manner.shouting'] },
    },
  ],
  'judgement.content': [{ event: 'content.reviewed', becomes: 'judgement.pattern' }],
  'judgement.pattern': [{ event: 'pattern.reviewed', becomes: 'judgement.harm' }],
  'judgement.harm': [{ event: 'harm.assessed', value: 'harmed', becomes: 'judgement.verdict' }],
  'judgement.verdict': [
    { event: 'verdict.given', value: 'harassment', becomes: 'stopRequest.say' },
  ],
  'stopRequest.say': [
    { event: 'stop.requested', becomes: 'stopRequest.watch', said: 'stopRequest.abuse' },
  ],
  'stopRequest.watch': [
    { event: 'conduct.continued', becomes: 'warning.say' },
    { event: 'conduct.improved', becomes: 'initialResponse' },
  ],
  'warning.say': [{ event: 'warning.given', becomes: 'warning.watch', said: 'warning.abuse' }],
  'warning.watch': [
    { event: 'conduct.continued', becomes: 'termination.say' },
    { event: 'conduct.improved', becomes: 'initialResponse' },
  ],
  'termination.say': [
    { event: 'response.ended', becomes: 'termination.watch', said: 'termination.counter' },
  ],
  'termination.watch': [{ event: 'counterpart.stayed', becomes: 'eviction.report' }],
  'eviction.report': [
    { event: 'facility.reported', becomes: 'eviction.order', said: 'facilityReport.general' },
  ],
  'eviction.order': [
    { event: 'eviction.ordered', becomes: 'eviction.watch', said: 'evictionOrder.general' },
  ],
  'eviction.watch': [{ event: 'counterpart.stayed', becomes: 'eviction.order' }],
  'police.announce': [
    { event: 'police.announced', becomes: 'police.call', said: 'policeNotice.general' },
  ],
  'police.call': [{ event: 'police.called', becomes: 'police.await', said: 'policeCall.general' }],
  closed: [{ event: 'encounter.reopened', becomes: 'aftermath' }],
};

const NEXT_STAGE: Record<string, string> = {
  'stopRequest.watch': 'warning.say',
  'warning.watch': 'termination.say',
};

const ORDERS = 3;

/** What is left to do, each by its button; nothing but to close it when all is done. */
const leftToDo = (tasks: readonly string[]): readonly Move[] =>
  tasks.length === 0
    ? [{ event: 'encounter.closed', becomes: 'closed' }]
    : tasks.map((task) => ({
        event: 'task.done',
        value: task,
        becomes: 'aftermath',
        data: { task },
      }));

/** The ways out of a talk; empty before it and after it. */
export function endsFrom(standing: Standing): readonly Tap[] {
  const { state } = standing;
  if (state === 'home' || isOver(standing)) return [];
  return [LEAVES, ...(ENDS[state] ? [ENDS[state]] : [])].map(tapOf);
}

/** What may be tapped to go on; empty where a talk leads no further (the police have been called). */
export function movesFrom(standing: Standing): readonly Tap[] {
  const { state, next, orders, seen, tasks } = standing;
  if (state === 'aftermath') return leftToDo(tasks).map(tapOf);
  if (state === 'initialResponse') {
    if (next !== null) return [tapOf({ event: 'conduct.resumed', becomes: next })];
    return seen ? [tapOf({ event: 'judgement.requested', becomes: 'judgement.manner' })] : [];
  }
  const moves = (MOVES[state] ?? []).map((move) => {
    if (state === 'eviction.order') return { ...move, data: { n: orders + 1 } };
    const last = state === 'eviction.watch' && orders >= ORDERS;
    return last ? { ...move, becomes: 'police.announce' } : move;
  });
  return moves.map(tapOf);
}

function tapOf({ said, data, ...tap }: Move): Tap {
  const told: Told = { type: tap.event, ...(data ? { data } : {}) };
  return { ...tap, told: said === undefined ? [told] : [say(said), told] };
}

/** Where the encounter stands after a tap. */
export function after(standing: Standing, { event, value, becomes }: Tap): Standing {
  const { orders, seen, stalled, next, state, tasks } = standing;
  return {
    state: becomes,
    orders: orders + (event === 'eviction.ordered' ? 1 : 0),
    seen: seen || event === 'observation.noted',
    stalled: event === 'progress.stalled' ? 'running' : stalled,
    next:
      event === 'conduct.improved'
        ? (NEXT_STAGE[state] ?? null)
        : event === 'conduct.resumed'
          ? null
          : next,
    tasks:
      event === 'task.done'
        ? tasks.filter((task) => task !== value)
        : [...tasks, ...(CALLS_FOR[event] ?? [])],
  };
}

export const standingAfter = (taps: readonly Tap[]): Standing => taps.reduce(after, AT_HOME);
