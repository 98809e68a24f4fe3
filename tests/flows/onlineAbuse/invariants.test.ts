import { describe, expect, test } from 'vitest';
import { TRACKS } from '../../../flows/onlineAbuse/context';
import { onlineAbuseFlow } from '../../../flows/onlineAbuse/flow';
import { type Proof, prove, RULES, type Violation } from '../../../flows/onlineAbuse/prove';
import { LENSES } from '../../../flows/onlineAbuse/prove/lenses';
import { RULE_IDS, type RuleId } from '../../../flows/onlineAbuse/prove/rule';
import { stateIdsOf } from '../../../flows/onlineAbuse/prove/situation';
import { catchesMutants, provesRules } from '../proving';
import type { Mutant } from './breakable';
import { MUTANTS } from './mutants';

const PROMISES: Record<RuleId, string> = {
  A1: '職務に起因するか（理由を添えて準じるか、対象外か）を決めるまで、何も始まらない。明日の発覚はない',
  A2: '事実の調査と様式１は並行し、様式１は最後に書いたものが三課に届いて済む',
  A3: '公表と議会への情報提供は、詳細の確認・重大との判断・調整がそろってから',
  A4: '想定問答は書いてから二課へ。書き直せば、また二課へ',
  A5: '録音は伝えてから。伝えないなら理由を残し、必ず保管の務めが残る',
  A6: '見守りは所属長が理由を添えて終えるまで続き、先の日は記録できず、過ぎた日の日取りは変わらない',
  A7: '事実無根・個人情報の証拠は、写しと連絡先がそろうか、理由が残るまで残る',
  A8: '明らかに悪意があれば、事実確認・証拠保全・警察・弁護士の順。立件できるなら被害届を問う',
  A9: '緊急対策会議は、所管課が頼み、総務課長が認めてから。議事は、議題の一つは書いてから',
  A10: '該当の判断は両方の要件と所属長で。該当なら総務課への報告が残る',
  A11: 'ケアは三つとも決め、いるものは行うまで残る',
  A12: '閉じられるのは、何も残っておらず、見守りを終えると決めたときだけ。そのときは必ず閉じられる',
  A13: '閉じた記録は追記と開き直しだけ。開き直せば、すべて元の所にある',
  A14: 'どこからも閉じるに至る道があり、行けない所も、受け付けない届出もない',
  A15: '記録を読み直すと、どこで切っても同じになる',
  A16: '届出は自分の仕事だけを動かす',
};

const inWords = ({ lens, state, path }: Violation): string =>
  `${lens} → ${state.split(' {', 1)[0]}: ${path
    .map(({ type, by, data }) => `${type} ${JSON.stringify(data)} (${by.role})`)
    .slice(-3)
    .join(' → ')}`;

describe('ネット上の誹謗中傷等：すべての場面', () => {
  const proved = provesRules<Violation, Proof>({
    prove,
    promises: PROMISES,
    inWords,
    nameOf: ({ lens }) => lens,
  });

  test('歩いた数は十分にある', () => {
    const proof = proved();
    expect(proof.runs.map(({ lens }) => lens)).toEqual(['taking', 'board', ...TRACKS]);
    for (const { lens, states } of proof.runs) expect(states, lens).toBeGreaterThanOrEqual(4);
    expect(proof.states).toBeGreaterThan(2_000);
    expect(proof.transitions).toBeGreaterThan(10_000);
  });

  test('すべての画面と、すべての仕事のすべての段を通った', () => {
    const ids = stateIdsOf(onlineAbuseFlow);
    expect(ids).toHaveLength(57);
    expect([...proved().reached].sort()).toEqual([...ids].sort());
  });

  test('どの決まりも、たどった道の数を言う：閉じられるかは、閉じられる歩きでだけ問う', () => {
    const { checked, states, transitions, runs } = proved();
    const [taking] = runs.filter(({ lens }) => lens === 'taking');
    expect(Object.keys(checked)).toEqual([...RULE_IDS]);
    for (const rule of RULE_IDS.filter((id) => id !== 'A14'))
      expect(checked[rule], rule).toEqual({ states, transitions });
    expect(checked.A14.transitions).toBe(transitions - (taking?.transitions ?? 0));
    expect(checked.A14.transitions).toBeLessThan(transitions);
  });

  test('どの決まりにも、それを見る目がある', () => {
    const asked = new Set(RULES.map(({ id }) => id));
    // Of whole walks, asked of every one that can end.
    expect(RULE_IDS.filter((id) => !asked.has(id))).toEqual(['A14', 'A15']);
  });
});

/** The largest walks, left out where no rule of theirs was broken. */
const LARGE = ['board', 'care'];

catchesMutants<Violation, Mutant>({
  mutants: MUTANTS,
  ruleIds: RULE_IDS,
  least: 40,
  violationsOf: ({ rule, chart }) => {
    // What is out of reach altogether shows only when everything was walked.
    const whole = ['A11', 'A12', 'A14'].includes(rule);
    return prove(chart, whole ? LENSES : LENSES.filter(({ name }) => !LARGE.includes(name)))
      .violations;
  },
  inWords,
});
