/**
 * What is ours and not the guidance's rests on these; on screen it is marked so. Titles and what each
 * one says are in `guide.json`. Addresses are shown, never opened: nothing leaves this origin.
 */
export const OWN_SOURCES = {
  /** What this application settled by itself; no document says so. */
  kizen: { address: null },
  rilg: { address: 'http://www.rilg.or.jp/htdocs/main/houmu_qa/2005/03_winter_04.html' },
  tokyoPolice: {
    address: 'https://www.hataraku.metro.tokyo.lg.jp/plan/kasuharamanual_20250304.pdf',
  },
  tokyoRights: {
    address: 'https://www.hataraku.metro.tokyo.lg.jp/plan/kasuharamanual_20250304.pdf',
  },
  mhlw: { address: 'https://www.mhlw.go.jp/stf/newpage_24067.html' },
  dpi: { address: 'https://www.dpi-japan.org/?p=28963' },
  survey: { address: 'https://www.jil.go.jp/kokunai/blt/backnumber/2025/06/kokunai_01.html' },
  consulate: { address: 'https://www.ny.us.emb-japan.go.jp/jp/j2/02.html' },
  platformAct: { address: 'https://www.pref.okayama.jp/page/972569.html' },
  employerDuty: {
    address: 'https://www.oita-press.co.jp/1002000000/2025/11/17/NP2025111701000832?amp=true',
  },
} as const satisfies Record<string, { address: string | null }>;

export type OwnSource = keyof typeof OWN_SOURCES;
