import { describe, expect, test } from 'vitest';
import { TRACKS } from '../../flows/onlineAbuse/context';
import { caseScreen, fourSteps, otherTracks } from '../../src/training/sheet/caseScreens';
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

  test('炎上等：四つの手順は図の順。ほかの仕事は残らず、根拠がある', () => {
    expect(fourSteps.map(({ id }) => id)).toEqual([
      'malice.extent',
      'malice.evidence',
      'malice.police',
      'malice.victimReport',
      'malice.lawyer',
    ]);
    expect(otherTracks).toHaveLength(TRACKS.length - 3);
    for (const { track, sources } of otherTracks) expect(sources.length, track).toBeGreaterThan(0);
    expect(caseScreen('notice.send').meta.clauses).toContain('S3.1b');
    expect(() => caseScreen('nowhere')).toThrow('nowhere');
  });
});
