import { describe, expect, test } from 'vitest';
import type { Act } from '../../flows/encounter/acts';
import en from '../../locales/en/encounter.json';
import ja from '../../locales/ja/encounter.json';
import { BREAK, withoutBreaks } from '../../src/i18n/breaks';
import { tongueOf } from '../../src/i18n/tongues';
import { UNSET_SECTION } from '../../src/session/section';
import { phraseText } from '../../src/wizard/Phrase';

const TONGUES = { ja: tongueOf('ja', ja), en: tongueOf('en', en) };
const SECTION = { ...UNSET_SECTION, place: '本庁2階', name: '窓口課', callback: '03-1' };

type Known = { reported?: readonly Act[]; orderedAt?: readonly string[] };

/** The lines of a script, as they are read out. */
const lines = (
  id: string,
  { reported = [], orderedAt = [] }: Known = {},
  language: keyof typeof TONGUES = 'ja',
) =>
  withoutBreaks(
    phraseText(
      id,
      { act: 'manner.shouting', reported, orderedAt, section: SECTION },
      TONGUES[language],
    ),
  ).split('\n');

const ALL: readonly Act[] = ['manner.violence', 'manner.striking', 'manner.shouting'];
const ORDERED = ['09:05', '10:32', '10:34'];

describe('110番の言葉', () => {
  test('見た行為を、重いものから、ひと続きに', () => {
    expect(lines('emergencyCall.general', { reported: ALL })[1]).toBe(
      'いま起きていること：殴る蹴るの暴行、机を叩く・物を投げる行為、大声。',
    );
    expect(lines('policeCall.general', { reported: ALL })[2]).toBe(
      '殴る蹴るの暴行、机を叩く・物を投げる行為、大声がありました。',
    );
    expect(lines('facilityReport.general', { reported: ALL })[0]).toContain('殴る蹴るの暴行、');
    expect(lines('emergencyCall.general', { reported: ALL }, 'en')[1]).toBe(
      'Happening now: punching or kicking, hitting the desk or throwing things and shouting.',
    );
  });
  test.each([
    ['emergencyCall.general', '暴行・脅迫を受けています', 'we are being assaulted or threatened'],
    ['emergencyCall.field', '暴行・脅迫を受けています', 'we are being assaulted or threatened'],
    ['emergencyCall.phone', '脅迫を受けています', 'we are being threatened'],
  ])('%s：何も押されていなければ、緊急であることを', (id, japanese, english) => {
    expect(lines(id)).toContain(`いま起きていること：${japanese}。`);
    expect(lines(id, {}, 'en')).toContain(`Happening now: ${english}.`);
    // What alone is no emergency does not stand for it.
    expect(lines(id, { reported: ['manner.shouting'] })).toContain(
      `いま起きていること：大声、${japanese}。`,
    );
    expect(lines(id, { reported: ['manner.threat'] })).toContain('いま起きていること：脅す発言。');
  });
  test('命じていなければ、回数も時刻も言わない', () => {
    expect(lines('policeCall.general')).toEqual([
      '本庁2階です。',
      '退去を求めましたが、相手が退去しません。',
      '（していること）がありました。',
      '（凶器・けが人の有無）',
      '（私の名前）、折返しは03-1です。',
    ]);
    expect(lines('policeCall.general', {}, 'en')[1]?.trim()).toBe(
      'We asked the person to leave, but they have not left.',
    );
    expect(lines('emergencyCall.general').join()).not.toMatch(/退去|^$/m);
  });
  test('行は、行為と行為、時刻と時刻のあいだで折れる', () => {
    const text = phraseText(
      'policeCall.general',
      { act: null, reported: ALL, orderedAt: ORDERED, section: SECTION },
      TONGUES.ja,
    );
    expect(text).toContain(`9時05分、${BREAK}10時32分、${BREAK}10時34分に`);
  });
  test('命じた時刻は、読み上げられる', () => {
    expect(lines('policeCall.general', { orderedAt: ORDERED }).slice(1, 3)).toEqual([
      '退去命令を3回伝えましたが、相手が退去しません。',
      '9時05分、10時32分、10時34分に命じました。',
    ]);
    expect(lines('policeCall.general', { orderedAt: ORDERED }, 'en')[1]).toBe(
      'The person has not left. Eviction orders given: 3. Given at 9:05, 10:32 and 10:34.',
    );
  });
  test('緊急でも、命じたことと時刻を言う', () => {
    expect(lines('emergencyCall.general', { orderedAt: ['10:30'] })[2]).toBe(
      '退去命令を1回伝えました。10時30分に命じました。',
    );
    expect(lines('emergencyCall.general', { orderedAt: ORDERED }, 'en')[2]).toBe(
      'Eviction orders given: 3. Given at 9:05, 10:32 and 10:34.',
    );
  });
  test.each(['emergencyCall.field', 'policeCall.field'])('%s：職場の場所は言わない', (id) => {
    expect(lines(id)[0]).toBe('（いまいる場所・住所）です。');
    expect(lines(id).join()).not.toContain('本庁2階');
    expect(lines(id, {}, 'en')[0]).toBe('I am at (where I am now: address).');
  });
});
