import { axisOf, isAct } from '../../flows/encounter/acts';
import { isolated } from '../i18n/isolated';
import type { Words } from '../i18n/words';
import { timeOf } from '../record/describe';
import { shortened } from '../record/shortened';
import { titleOf } from '../record/titleOf';
import type { SessionState } from '../session/board';
import type { TrailLine } from '../session/replay';

/** What somebody who takes over has to know that was said to them, by the fact it left. */
const TOLD = [
  'limit.announced',
  'stop.requested',
  'warning.given',
  'response.ended',
  'eviction.ordered',
  'police.announced',
];

/** Fifteen seconds of reading: the last few of each kind, cut where they are long. */
const LAST = 2;
const LONGEST = 60;

/** What is asked, what was answered, what they were told, and what is next. */
export type HandoverBrief = Record<'asked' | 'answered' | 'told' | 'next', readonly string[]>;

/** Worked out from the record alone; withdrawn entries are left out. */
export function handoverBrief(
  { trail, snapshot, stateId }: SessionState,
  words: Words,
): HandoverBrief {
  const accepted = trail.filter(({ status }) => status === 'accepted');
  const said = (type: string, key: string): string[] =>
    accepted
      .filter(({ entry }) => entry.type === type && typeof entry.data[key] === 'string')
      .map(({ entry }) => isolated(shortened(String(entry.data[key]), LONGEST)));
  const demands = accepted.flatMap(({ entry: { data } }) =>
    isAct(data.act) && axisOf(data.act) === 'content'
      ? [words.maybe(`acts.${data.act}.name`) ?? '']
      : [],
  );
  const told = ({ entry: { at, type, data } }: TrailLine): string =>
    `${timeOf(at.wall, at.tz)} ${words.maybe(`facts.${type}.done`, { n: Number(data.n ?? 0) })}`;
  const title = titleOf(stateId, snapshot.context, words.maybe);
  return {
    asked: [...new Set(demands), ...said('observation.noted', 'quote').slice(-LAST)],
    answered: [
      ...said('policy.set', 'text').slice(-1),
      ...said('note.written', 'text').slice(-LAST),
    ],
    told: accepted.filter(({ entry }) => TOLD.includes(entry.type)).map(told),
    next: [title ?? stateId],
  };
}
