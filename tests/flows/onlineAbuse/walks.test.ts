import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayAt } from '../../../flows/days';
import { nextDay, roundsOf } from '../../../flows/onlineAbuse/calendar';
import { owedTracks } from '../../../flows/onlineAbuse/context';
import {
  CASE_FACT_TYPES,
  CASE_FACTS,
  type CaseFact,
  type CaseFactType,
} from '../../../flows/onlineAbuse/facts';
import { onlineAbuseFlow } from '../../../flows/onlineAbuse/flow';
import {
  beginning,
  type CaseSnapshot,
  metaOf,
  metaOfTrack,
  stateIdOf,
  step,
  trackIdsOf,
} from '../../../flows/onlineAbuse/fold';
import { lookedOf, monitor, NOT_MONITORED } from '../../../flows/onlineAbuse/monitored';
import {
  likely,
  openedOn,
  SAMPLED_TYPES,
  samplesOf,
} from '../../../flows/onlineAbuse/prove/samples';
import { type Kind, stateIdsOf } from '../../../flows/onlineAbuse/prove/situation';
import { FRESH, follow, owedBy } from '../../../flows/onlineAbuse/prove/trace';
import { holds } from '../../../flows/shapes';
import { acceptedOf, type Choice, choice, from, walker } from '../walking';
import { EVERYTHING, fact, type Told } from './tell';

const LENGTH = 150;
const WALKS = 120;

const first = openedOn();
const taken = likely('relation.judged');
/** What closes or seals is left to the other choices, so that a walk goes deep. */
const MOVES = SAMPLED_TYPES.filter((type) => !/^(case|addendum|search)/.test(type));

const oddData = ({ pick, other }: Choice): unknown =>
  from<unknown>(
    [
      {},
      { reason: '　' },
      { relation: from(['work', 'likewise', 'outside'], pick) },
      { section: from(['generalAffairs', 'publicRelations', 'mayor'], pick) },
      {
        day: addDays('2026-12-29', (pick % 400) - 200),
        platform: 'x',
        key: 'name',
        result: 'found',
      },
      { day: '2026-02-30', source: 'press', text: '' },
      { measure: from(['workplace', 'parking'], pick), decision: 'needed' },
      { malice: 'plain', reason: '?' },
      { gravity: 'grave', reason: '?' },
      { items: [] },
      { items: [{ question: '', answer: '' }] },
      null,
    ],
    other,
  );

function next(snapshot: CaseSnapshot, one: Choice, at: number): CaseFact {
  const { kind, pick, role } = one;
  const stamp = { at, tz: first.tz };
  const types = kind < 60 ? MOVES : SAMPLED_TYPES;
  const accepted = kind < 75 ? acceptedOf<Kind>({ types, samplesOf }, snapshot, one) : null;
  // Their days are those of the samples; the walk's clock only has to go on.
  if (accepted !== null) return accepted;
  const by = { name: 'x', role };
  if (kind < 88) return { ...from(samplesOf(from(SAMPLED_TYPES, pick)), one.other), by };
  return { type: from(CASE_FACT_TYPES, pick), ...stamp, by, data: oddData(one) } as CaseFact;
}

const reached = new Set<string>();
const seen = { closed: 0, calendars: 0 };

/** Whatever was walked: the facts, the chart and the cards agree, and the calendar can be drawn. */
function look(snapshot: CaseSnapshot, log: readonly CaseFact[]): void {
  metaOf(snapshot);
  const tracks = trackIdsOf(snapshot);
  if (stateIdOf(snapshot) === 'closed') seen.closed += 1;
  if (tracks === null) {
    reached.add(stateIdOf(snapshot));
    return;
  }
  for (const id of Object.values(tracks)) {
    reached.add(id);
    metaOfTrack(snapshot, id);
  }
  if (log.length % 25 !== 0) return;
  const accepted = acceptedIn(log);
  const trace = accepted.reduce((before, fact) => follow(before, fact, ''), FRESH);
  expect(owedTracks(snapshot.context)).toEqual(owedBy(trace));
  const monitored = accepted.reduce(monitor, NOT_MONITORED);
  const { watching, searches } = monitored;
  const looked = lookedOf(monitored);
  const today = dayAt(first.at, first.tz);
  const rounds = roundsOf(watching, looked, today, addDays(today, 40));
  expect(rounds.filter(({ status }) => status === 'done' || status === 'extra')).toHaveLength(
    searches.size,
  );
  expect(nextDay(watching, looked, today) === null).toBe(tracks.monitoring === 'monitoring.ended');
  seen.calendars += 1;
}

/** The facts of a log that were accepted, in order. */
function acceptedIn(log: readonly CaseFact[]): CaseFact[] {
  let snapshot = step(beginning(), first);
  return log.filter((fact, index) => {
    if (index === 0) return true;
    if (!snapshot.can(fact)) return false;
    snapshot = step(snapshot, fact);
    return true;
  });
}

const { walk, count } = walker<Kind>({
  chart: onlineAbuseFlow,
  step,
  isShaped: ({ type, data }) => holds(CASE_FACTS[type as CaseFactType].data, data),
  look,
});

describe('でたらめに歩いても', () => {
  test('落ちず、拒まれた届出は何も変えず、残りの数え方はいつも合い、どこまで読み直しても同じ', () => {
    const begun = performance.now();
    fc.assert(
      fc.property(
        // From the first word, from where all that is owed at first is settled, and from closed.
        fc.constantFrom<readonly Told[]>([], EVERYTHING, [...EVERYTHING, 'case.closed']),
        fc.array(choice, { minLength: LENGTH, maxLength: LENGTH }),
        (into, choices) => walk([first, taken, ...into.map(fact)], choices, first.at, next),
      ),
      { numRuns: WALKS, seed: 20251001, endOnFailure: true },
    );
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    console.info(`${JSON.stringify({ ...count, ...seen })}, ${reached.size} states, ${seconds} s`);
    expect(count.facts).toBe(LENGTH * WALKS);
    expect(count.taken).toBeGreaterThan(12_000);
    expect(count.refused).toBeGreaterThan(1_000);
    expect(count.unshaped).toBeGreaterThan(1_500);
    expect(count.prefixes).toBeGreaterThan(14_000);
    expect(seen.closed).toBeGreaterThan(30);
    expect(seen.calendars).toBeGreaterThan(300);
    expect(reached.size).toBeGreaterThanOrEqual(stateIdsOf(onlineAbuseFlow).length - 4);
  }, 300_000);
});
