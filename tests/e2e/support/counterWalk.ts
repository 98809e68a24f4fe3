import { expect } from '@playwright/test';
import type { Screen } from './screen';
import { closed, done, judged, noted, type Step, say, step, tapped, toldBy, walk } from './steps';
import { expectTold, said, started, storedLog } from './storedLog';

const order = (n: number): Step =>
  step('eviction.ordered', 'eviction.watch', said('evictionOrder.general'), [
    'eviction.ordered',
    'head',
    { n },
  ]);

/** At the counter, from shouting to the police and to the closed record. */
export const COUNTER_WALK: readonly Step[] = [
  tapped('progress.stalled', 'initialResponse'),
  noted('manner.shouting', 'initialResponse'),
  ...judged({
    manner: ['manner.shouting'],
    verdict: 'harassment',
    becomes: 'stopRequest.say',
  }),
  say('stopRequest.abuse', 'stop.requested', 'stopRequest.watch'),
  tapped('conduct.continued', 'warning.say'),
  say('warning.abuse', 'warning.given', 'warning.watch'),
  tapped('conduct.improved', 'initialResponse'),
  noted('manner.shouting', 'initialResponse'),
  tapped('conduct.resumed', 'termination.say'),
  say('termination.counter', 'response.ended', 'termination.watch'),
  tapped('counterpart.stayed', 'eviction.report'),
  say('facilityReport.general', 'facility.reported', 'eviction.order'),
  order(1),
  tapped('counterpart.stayed', 'eviction.order'),
  order(2),
  tapped('counterpart.stayed', 'eviction.order'),
  order(3),
  tapped('counterpart.stayed', 'police.announce'),
  say('policeNotice.general', 'police.announced', 'police.call'),
  say('policeCall.general', 'police.called', 'police.await'),
  tapped('police.arrived', 'aftermath'),
  done('record'),
  done('report'),
  done('carePlan'),
  done('facilityManager'),
  done('communitySafety'),
  done('review'),
  closed,
];

/** Walks it from the first screen, and reads back what was stored. */
export async function fromShoutingToClosed(screen: Screen): Promise<void> {
  await screen.tap('encounter.started', 'counter');
  await screen.stateIs('initialResponse');
  await walk(screen, COUNTER_WALK);
  await screen.saved();
  const entries = await storedLog(screen.page, await screen.encounterId());
  expectTold(entries, [started('counter'), ...toldBy(COUNTER_WALK)]);
  expect(screen.walked).toHaveLength(COUNTER_WALK.length + 2);
  // Words and fact are one tap, stored whole or not at all.
  const stop = entries.findIndex(({ type }) => type === 'stop.requested');
  expect(entries[stop - 1]?.cmdId).toBe(entries[stop]?.cmdId);
}
