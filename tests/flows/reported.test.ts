import { describe, expect, test } from 'vitest';
import { CHANNELS } from '../../flows/encounter/context';
import { metaOf } from '../../flows/encounter/fold';
import { promptsFor } from '../../flows/encounter/meta';
import { actsToReport, tellsEmergency } from '../../flows/encounter/reported';
import { emergencyChannel } from '../../flows/encounter/waysIn';
import { begun, EMERGENCY_DONE, having } from './tell';

describe('助けを呼ぶ相手に伝える行為', () => {
  test('暴力・物への暴力・脅しが先。ほかは新しい順。三つまで', () => {
    expect(
      actsToReport(['manner.shouting', 'manner.threat', 'pattern.staying', 'manner.violence']),
    ).toEqual(['manner.violence', 'manner.threat', 'manner.shouting']);
    expect(actsToReport(['manner.striking', 'manner.violence'])).toEqual([
      'manner.violence',
      'manner.striking',
    ]);
    expect(actsToReport([])).toEqual([]);
  });
  test('大声だけでは、緊急のわけにならない', () => {
    expect(tellsEmergency(['manner.shouting', 'manner.insult'])).toBe(false);
    expect(tellsEmergency(['manner.shouting', 'manner.threat'])).toBe(true);
    expect(tellsEmergency([])).toBe(false);
  });
});

test('最初の画面の緊急は、最後が窓口か訪問先ならそれ、ほかは窓口', () =>
  expect(CHANNELS.map((last) => [last, emergencyChannel(last)])).toEqual([
    ['counter', 'counter'],
    ['phone', 'counter'],
    ['field', 'field'],
    ['letter', 'counter'],
  ]));

describe('緊急の画面', () => {
  const called = having(begun(), ...EMERGENCY_DONE.slice(0, 1));
  const recording = having(begun(), ...EMERGENCY_DONE.slice(0, 2));

  test('通報の次の画面に、警察へ伝える要約が出る', () => {
    expect(metaOf(called).brief).toBeUndefined();
    expect(metaOf(recording).brief).toBe(true);
  });
  test('区の施設の外では、「ほかの来庁者を遠ざける」は出ない。ほかの促しは同じ', () => {
    const at = (onPremises: boolean) =>
      promptsFor(metaOf(called).prompts, {
        channel: 'field',
        repeated: false,
        onPremises,
        progressDueAt: null,
      });
    expect(at(true)).toEqual(['callAtOnce', 'keepDistance', 'clearOthers']);
    expect(at(false)).toEqual(['callAtOnce', 'keepDistance']);
  });
});
