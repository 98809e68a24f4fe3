import { describe, expect, test } from 'vitest';
import { GUIDANCE_FIGURES } from '../../flows/encounter/figures';
import { encounterFlow } from '../../flows/encounter/flow';
import { type Proof, prove, RULES, type Violation } from '../../flows/encounter/prove';
import { stateIdsOf } from '../../flows/encounter/prove/chart';
import { LENSES } from '../../flows/encounter/prove/lenses';
import { RULE_IDS, type RuleId } from '../../flows/encounter/prove/rule';
import { SETUPS } from '../../flows/encounter/prove/setups';
import { MUTANTS, type Mutant } from './mutants';
import { catchesMutants, provesRules } from './proving';
import { inWords } from './words';

const PROMISES: Record<RuleId, string> = {
  R1: '緊急はいつでも届け出られ、次の画面は通報。通報と被害の記録、又は理由のある取消しまで抜けない',
  R2: '該当の判断は、著しい迷惑行為と就業環境の害の両方を、所属長か理由のある代行者が確かめてから',
  R3: '②は①の後、③は②の後、④は③の後',
  R4: '退去命令は施設管理者への報告の後、所属長か理由のある代行者が、一回ずつ',
  R5: '緊急でない通報は、相手に伝え、命令が回数に達するか理由を残してから',
  R6: '電話・手紙・区施設の外では、施設管理者への報告も退去命令もない',
  R7: '応対中はいつでもその場を離れられ、苦情は苦情のまま終えられる',
  R8: '時計は進展なし・時間の設定・来所時間の告知でだけ動き、超えて続けるには記録された決定がいる',
  R9: '該当の判断は総務課への報告とケアを、緊急は所属長の判断とケアを経てから終結する',
  R10: '記録が求める連携だけが事後に並び、応対中にも先に済ませられる',
  R11: '録音は伝えてから。伝えないなら理由を残し、必ず保管の務めが並ぶ',
  R12: 'どの画面からも終結に至る道があり、行けない画面も行き止まりもない',
  R13: '記録を読み直すと、どこまでで切っても同じ場面になる',
};

describe('基本の目安（３０分・１５〜３０分・３回）のすべての場面', () => {
  const proved = provesRules<Violation, Proof>({
    prove: () => prove(GUIDANCE_FIGURES),
    promises: PROMISES,
    inWords,
    nameOf: ({ setup, lens }) => `${setup} · ${lens}`,
  });

  test('歩いた数は十分にある', () => {
    const proof = proved();
    expect(proof.runs).toHaveLength(SETUPS.length + (3 * SETUPS.length) / 2);
    for (const run of proof.runs) expect(run.states, run.setup).toBeGreaterThan(80);
    expect(proof.states).toBeGreaterThan(12_000);
    expect(proof.transitions).toBeGreaterThan(100_000);
  });

  test('すべての画面を通った', () => {
    const ids = stateIdsOf(encounterFlow);
    expect(ids).toHaveLength(25);
    expect([...proved().reached].sort()).toEqual([...ids].sort());
  });
});

describe('課が定めた目安でも成り立つ', () => {
  const edges = [
    { noProgressMinutes: 5, visitMinMinutes: 5, visitMaxMinutes: 5, visitMinutes: 5, orders: 1 },
    {
      noProgressMinutes: 120,
      visitMinMinutes: 60,
      visitMaxMinutes: 120,
      visitMinutes: 60,
      orders: 5,
    },
  ];
  test.each(edges)('命令 $orders 回、進展なし $noProgressMinutes 分', (figures) => {
    const proof = prove(
      figures,
      encounterFlow,
      SETUPS.filter(({ visit }) => visit === 'repeated'),
    );
    expect(proof.violations.map(inWords)).toEqual([]);
    expect(proof.states).toBeGreaterThan(6_000);
  });
});

const setupOf = (rule: RuleId, name: string) =>
  SETUPS.filter(
    ({ channel, onPremises, visit }) =>
      channel === (['R1', 'R6'].includes(rule) ? 'phone' : 'counter') &&
      onPremises &&
      visit === (name.startsWith('初回') || rule === 'R1' ? 'first' : 'repeated'),
  );

catchesMutants<Violation, Mutant>({
  mutants: MUTANTS,
  ruleIds: RULE_IDS,
  least: 30,
  violationsOf: ({ rule, name, chart }) => {
    const read = RULES.filter(({ id }) => id === rule).map(({ lens }) => lens);
    const lenses = LENSES.filter(
      ({ name, closes, replays }) =>
        read.includes(name) || (rule === 'R12' && closes) || (rule === 'R13' && replays),
    );
    return prove(GUIDANCE_FIGURES, chart, setupOf(rule, name), lenses).violations;
  },
  inWords,
});
