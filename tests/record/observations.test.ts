import { expect, test } from 'vitest';
import { actInQuestion, actsAt, reportedActs } from '../../src/record/observations';
import type { TrailLine } from '../../src/session/replay';

type Told = readonly [type: string, data: object, status?: 'withdrawn'];

/** Lines of a record, one a second. */
const trailOf = (...told: readonly Told[]): TrailLine[] =>
  told.map(
    ([type, data, status = 'accepted'], seq) =>
      ({ entry: { type, data, seq, at: { wall: seq * 1000 } }, status }) as unknown as TrailLine,
  );

const saw = (act: string, status?: 'withdrawn'): Told =>
  status === undefined ? ['observation.noted', { act }] : ['observation.noted', { act }, status];

test('相手に言うのは判断された行為。警察に言うのは、見たすべての、重いものから', () => {
  const trail = trailOf(
    saw('manner.shouting'),
    ['judgement.requested', {}],
    ['manner.reviewed', { acts: ['manner.shouting'] }],
    saw('pattern.staying'),
    saw('manner.violence'),
    saw('manner.insult'),
  );
  expect(actInQuestion(trail)).toBe('manner.shouting');
  expect(reportedActs(trail)).toEqual(['manner.violence', 'manner.insult', 'pattern.staying']);
  // As it was before the blow.
  expect(actsAt(trail, 4)).toEqual({
    act: 'manner.shouting',
    reported: ['pattern.staying', 'manner.shouting'],
  });
});

test('取り消した行為は、警察にも言わない', () =>
  expect(
    reportedActs(trailOf(saw('manner.violence', 'withdrawn'), saw('manner.shouting'))),
  ).toEqual(['manner.shouting']));

test('何も押されていなければ、所属長が確かめた行為', () => {
  const judged: Told = ['manner.reviewed', { acts: ['manner.shouting', 'manner.threat'] }];
  expect(reportedActs(trailOf(judged))).toEqual(['manner.threat', 'manner.shouting']);
  expect(reportedActs(trailOf(judged, saw('manner.insult')))).toEqual(['manner.insult']);
  expect(reportedActs([])).toEqual([]);
});
