import { describe, expect, test } from 'vitest';
import { HELD, possibleIn } from '../../src/training/sheet/channels';
import { emergencyScreens, steps } from '../../src/training/sheet/steps';

describe('紙の流れ図は、流れに聞いて書く', () => {
  test('①から⑤まで順に、言う画面と、その次がある', () => {
    expect(steps.map(({ stage, says }) => [stage, says.map(({ id }) => id)])).toEqual([
      ['stopRequest', ['stopRequest.say']],
      ['warning', ['warning.say']],
      ['termination', ['termination.say']],
      ['eviction', ['eviction.report', 'eviction.order']],
      ['police', ['police.announce', 'police.call']],
    ]);
    expect(steps[0]?.ways.map(({ fact, to }) => [fact, to])).toEqual([
      ['conduct.improved', 'initialResponse'],
      ['conduct.continued', 'warning'],
    ]);
    for (const { stage, ways } of steps) expect(ways.length, stage).toBeGreaterThan(0);
    expect(emergencyScreens.map(({ id }) => id)).toEqual([
      'emergency.call',
      'emergency.record',
      'emergency.medical',
    ]);
  });

  test('退去命令に進めるのは区の施設の中だけ。終わり方は応対のしかたで違う', () => {
    expect(HELD.map((held) => [held.channel, possibleIn(held)])).toEqual([
      ['counter', { evicts: true, out: ['counterpart.left'] }],
      ['phone', { evicts: false, out: ['call.ended'] }],
      ['field', { evicts: false, out: ['counterpart.left', 'officers.withdrew'] }],
      ['letter', { evicts: false, out: ['correspondence.ended'] }],
    ]);
    expect(possibleIn({ channel: 'field', onPremises: true }).evicts).toBe(true);
  });
});
