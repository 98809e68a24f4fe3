import { describe, expect, test } from 'vitest';
import { ACT_IDS, type Act, WEIGHTS, type Weight } from '../../flows/encounter/acts';
import { WEIGHT_BASIS } from '../../flows/encounter/basis';
import { PROMPTS } from '../../flows/encounter/meta';
import en from '../../locales/en/encounter.json';
import ja from '../../locales/ja/encounter.json';
import easy from '../../locales/ja-x-easy/encounter.json';

/** What the guidance's comments say of an act; every other act is judged as a whole. */
const SAID: Partial<Record<Act, readonly [Weight, string]>> = {
  'manner.insult': ['likely', '2.2a.4'],
  'manner.discrimination': ['likely', '2.2a.4'],
  'manner.striking': ['likely', '2.2a.4'],
  'manner.violence': ['likely', '2.2a.4'],
  'manner.shouting': ['byDegree', '2.2a.5'],
  'manner.abuse': ['byDegree', '2.2a.5'],
  'manner.overbearing': ['byDegree', '2.2a.5'],
  'manner.threat': ['unlawful', 'B2.3'],
  'content.money': ['possible', '2.2b.3'],
  'content.favour': ['possible', '2.2b.3'],
  'content.kneeling': ['considered', '2.2b.4'],
  'pattern.long': ['possible', '2.2c.5'],
  'pattern.offHours': ['possible', '2.2c.5'],
  'pattern.repeat': ['possible', '2.2c.4'],
  'pattern.staying': ['possible', '2.2c.4'],
};

describe('解説の重み', () => {
  test.each(ACT_IDS.map((act) => [act, SAID[act]] as const))('%s', (act, said) => {
    expect(WEIGHTS[act]).toBe(said?.[0] ?? 'judged');
    if (said !== undefined) expect(WEIGHT_BASIS[act]).toBe(said[1]);
  });

  test('程度は、定義の後半（就業環境）についてだけ言う', () => {
    expect(ja.weights.byDegree).toBe('程度により、就業環境を害された');
    expect(en.weights.byDegree).toContain('Workplace harmed');
  });

  test('脅迫は違法な行為で、程度を問わない', () => {
    expect(ja.weights.unlawful).toBe('違法な行為（著しい迷惑行為）');
    expect(en.weights.unlawful).not.toContain('degree');
  });
});

describe('④の言葉', () => {
  test('施設管理者へは報告する。命じるのは原則、所属長', () => {
    const said = ja.phrases.facilityReport.general;
    expect(said).toContain('ご報告します');
    expect(said).toContain('所属長が退去命令を出します');
    expect(said).not.toContain('お願いします');
    expect(en.phrases.facilityReport.general).toContain(
      'section head will give the eviction order',
    );
    expect(en.phrases.facilityReport.general).not.toContain('decide');
    expect(ja.prompts.reportFacility).toContain('報告');
  });

  test('手引の一行は、手引にあることだけを言う', () => {
    expect(PROMPTS.headOrders).toEqual({ rests: '2.3f.4b' });
    expect(ja.prompts.headOrders).toBe('原則、所属長が命じる。');
    expect(en.prompts.headOrders).not.toContain('name');
  });
});

test('信用を傷つける投稿は、事実かどうかを言わない', () => {
  const named = (words: { acts: { post: { discredit: { named: string } } } }) =>
    words.acts.post.discredit.named;
  expect(named(ja)).toBe('区や職員の信用を傷つける投稿');
  expect(named(en)).not.toMatch(/true|false/);
  expect(named(easy)).not.toContain('ちがう');
});
