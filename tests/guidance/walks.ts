import type { Place, PlaceKind } from '../../src/reference/places';

/** A test that looks at the real screen. */
type Walk = { file: string; title: string };

const IN_ENCOUNTER = 'tests/screens/rests.test.tsx';
const IN_WORDS = 'tests/screens/restsWords.test.tsx';
const IN_CASE = 'tests/screens/restsCase.test.tsx';
const BESIDE = 'tests/screens/restsBeside.test.tsx';
const STEPS: Walk = { file: IN_ENCOUNTER, title: '応対の画面と、その促し' };
const SEEN: Walk = { file: IN_WORDS, title: '行為、しるし、相談が要るとき' };
const CASE_STEPS: Walk = { file: IN_CASE, title: '件の画面と、その促し' };
const SETTINGS: Walk = { file: BESIDE, title: '設定と目安の数字' };

/** The test in which each kind of place is looked at on the real screen. */
export const WALKED_BY: Record<PlaceKind, Walk> = {
  state: STEPS,
  prompt: STEPS,
  panel: { file: IN_ENCOUNTER, title: 'どの画面にもある促し' },
  task: { file: IN_ENCOUNTER, title: '後の仕事' },
  caution: { file: IN_ENCOUNTER, title: '打ち切る前の問い' },
  act: SEEN,
  sign: SEEN,
  concern: SEEN,
  phrase: { file: IN_WORDS, title: '言う言葉' },
  measure: { file: IN_CASE, title: '職員のケア' },
  wayIn: { file: BESIDE, title: 'はじめの画面の入口' },
  card: { file: 'tests/guidance/emergencyCard.test.ts', title: '緊急カードの行' },
  figure: SETTINGS,
  setting: SETTINGS,
  office: { file: BESIDE, title: '連絡先' },
  topic: { file: BESIDE, title: 'まとめのページ' },
};

/** The same for kinds that another flow shows on screens of its own. */
export const WALKED_IN: Record<string, Partial<Record<PlaceKind, Walk>>> = {
  encounter: {},
  onlineAbuse: { state: CASE_STEPS, prompt: CASE_STEPS },
};

/** The test that looks at one place. A flow whose screens nobody walks is an error. */
export function walkOf({ kind, flow }: Place): Walk {
  const own = flow === null ? {} : WALKED_IN[flow];
  if (own === undefined) throw new Error(`no test walks the screens of ${flow}`);
  return own[kind] ?? WALKED_BY[kind];
}
