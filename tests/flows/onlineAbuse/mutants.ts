import { at, no, put, type Tree, yes } from '../breaking';
import { edited, guarded, type Mutant, remembering } from './breakable';
import { TRACK_MUTANTS } from './trackMutants';

/** Goes up with every accepted fact: a chart that remembers more than its log. */
let hidden = 0;

export const MUTANTS: readonly Mutant[] = [
  ...TRACK_MUTANTS,
  { rule: 'A1', name: '明日の発覚でも受け付ける', chart: guarded({ discoveryIsPast: yes }) },
  { rule: 'A1', name: '理由なく準じて対応する', chart: guarded({ caseIsTakenUp: yes }) },
  {
    rule: 'A1',
    name: '理由なく対象外にする',
    chart: guarded({
      caseIsOutside: ({ event }) =>
        event.type === 'relation.judged' && event.data.relation === 'outside',
    }),
  },
  {
    rule: 'A1',
    name: '職務に起因するか決めずに対応が始まる',
    chart: edited((_, screens) =>
      put(screens, 'relation.on', 'facts.established', { target: 'handling' }),
    ),
  },
  {
    rule: 'A2',
    name: '様式１を出すまで調査できない',
    chart: edited((tracks) => {
      delete at(tracks, 'findings.states.seek.on')['facts.established'];
      put(tracks, 'findings.states.seek.on', 'notice.sent', { target: 'known' });
    }),
  },
  {
    rule: 'A2',
    name: '書かずに送ったことにする',
    chart: edited((tracks) =>
      put(tracks, 'notice.states.write.on', 'notice.sent', { target: 'send', actions: 'remember' }),
    ),
  },
  { rule: 'A6', name: 'だれでも見守りを終えられる', chart: guarded({ headDecides: yes }) },
  { rule: 'A6', name: '先の日の確認を記録する', chart: guarded({ searchIsPast: yes }) },
  { rule: 'A6', name: '過ぎた日の日取りを変える', chart: guarded({ adjustmentIsAhead: yes }) },
  {
    rule: 'A6',
    name: '何も見つからなければ見守りが終わる',
    chart: edited((tracks) =>
      put(tracks, 'monitoring.states.watching.on', 'search.done', {
        target: 'ended',
        guard: 'searchIsPast',
      }),
    ),
  },
  { rule: 'A12', name: '何が残っていても閉じる', chart: guarded({ nothingLeftOpen: yes }) },
  { rule: 'A12', name: 'いつまでも閉じられない', chart: guarded({ nothingLeftOpen: no }) },
  {
    rule: 'A12',
    name: '残った仕事を数え忘れる',
    chart: edited((tracks) => {
      at(tracks, 'notice.states.send').entry = {
        type: 'settle',
        params: { track: 'notice' },
      } as never;
    }),
  },
  {
    rule: 'A13',
    name: '閉じた記録に証拠を足せる',
    chart: edited((_, screens) =>
      put(screens, 'closed.on', 'evidence.recorded', { target: 'closed', reenter: true }),
    ),
  },
  {
    rule: 'A13',
    name: '開き直すと、はじめからになる',
    chart: edited((_, screens) =>
      put(screens, 'closed.on', 'case.reopened', [
        { guard: 'wasTakenUp', target: 'handling' },
        { target: 'relation' },
      ]),
    ),
  },
  {
    rule: 'A14',
    name: '弁護士相談から先へ行けない',
    chart: edited((tracks) => {
      at(tracks, 'malice.states.lawyer').on = {};
    }),
  },
  {
    rule: 'A14',
    name: 'どこからも行けない所がある',
    chart: edited((tracks) => {
      (at(tracks, 'care.states') as Tree).forgotten = {};
    }),
  },
  {
    rule: 'A14',
    name: '確認の結果を一つも受け付けない',
    chart: guarded({ searchIsPast: no }),
  },
  {
    rule: 'A15',
    name: '記録にないことを覚えている',
    chart: remembering((changes) => {
      hidden += 1;
      return { ...changes, discovered: hidden % 2 === 0 ? '2026-12-01' : '2026-12-02' };
    }),
  },
  {
    rule: 'A16',
    name: '公表すると見守りが終わる',
    chart: edited((tracks) =>
      put(tracks, 'monitoring.states.watching.on', 'site.published', { target: 'ended' }),
    ),
  },
];
