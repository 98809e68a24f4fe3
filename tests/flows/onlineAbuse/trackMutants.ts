import { no, put, yes } from '../breaking';
import { edited, guarded, type Mutant, remembering } from './breakable';

/** Tracks that were broken on purpose. */
export const TRACK_MUTANTS: readonly Mutant[] = [
  {
    rule: 'A3',
    name: '確認しないで公表に進む',
    chart: guarded({ mayPublish: ({ context }) => context.grave, mayNotPublish: no }),
  },
  {
    rule: 'A3',
    name: '重大でなくても公表に進む',
    chart: guarded({ mayPublish: ({ context }) => context.established, mayNotPublish: no }),
  },
  {
    rule: 'A3',
    name: '広報広聴課と調整せずに公表する',
    chart: edited((tracks) =>
      put(tracks, 'publication.states.coordinate.on', 'site.published', { target: 'published' }),
    ),
  },
  {
    rule: 'A3',
    name: '一方とだけ調整して議会に伝える',
    chart: guarded({ assemblyIsSettled: yes }),
  },
  {
    rule: 'A3',
    name: '職員が重大と決める',
    chart: guarded({
      isGrave: ({ event }) =>
        event.type === 'publication.weighed' && event.data.gravity === 'grave',
    }),
  },
  {
    rule: 'A3',
    name: '前の調整が残る',
    chart: remembering(({ assemblyCoordinated, ...rest }, before) =>
      rest.grave === false
        ? rest
        : { ...rest, assemblyCoordinated: assemblyCoordinated ?? before.assemblyCoordinated },
    ),
  },
  {
    rule: 'A4',
    name: '書く前に想定問答を共有する',
    chart: edited((tracks) =>
      put(tracks, 'inquiries.states.write.on', 'answers.shared', {
        target: 'share',
        actions: 'remember',
      }),
    ),
  },
  {
    rule: 'A4',
    name: '書き直しても共有し直さない',
    chart: edited((tracks) =>
      put(tracks, 'inquiries.states.shared.on', 'answers.written', { target: 'shared' }),
    ),
  },
  {
    rule: 'A5',
    name: '伝えず理由もなく録音する',
    chart: guarded({ recordingAnnouncedOrReasoned: yes }),
  },
  {
    rule: 'A5',
    name: '一度伝えれば、次の電話でも伝えたことになる',
    chart: remembering((changes) => {
      const { recordingAnnounced, ...rest } = changes;
      return recordingAnnounced === false ? rest : changes;
    }),
  },
  {
    rule: 'A5',
    name: '録音の保管を求めない',
    chart: edited((tracks) =>
      put(tracks, 'calls.states.ready.on', 'recording.started', {
        guard: 'recordingAnnouncedOrReasoned',
        target: 'ready',
      }),
    ),
  },
  {
    rule: 'A7',
    name: '足りない証拠を忘れる',
    chart: remembering(({ wanting: _, ...rest }) => rest),
  },
  {
    rule: 'A7',
    name: 'あとで事実無根と分かっても、写しを求めない',
    chart: remembering(({ lacking: _, ...rest }) => rest),
  },
  {
    rule: 'A7',
    name: 'そろえた証拠でも、あとで分かれば、また求める',
    chart: remembering((changes, { lacking }) => ({
      ...changes,
      lacking: [...new Set([...lacking, ...(changes.lacking ?? [])])],
    })),
  },
  { rule: 'A7', name: 'どの証拠でも補ったことにする', chart: guarded({ evidenceIsWanting: yes }) },
  {
    rule: 'A8',
    name: '証拠を残さず警察に進む',
    chart: guarded({ evidenceIsSecured: yes }),
  },
  { rule: 'A8', name: '三つの確認がそろわなくても進む', chart: guarded({ extentIsKnown: yes }) },
  {
    rule: 'A8',
    name: '警察より先に弁護士に相談する',
    chart: edited((tracks) =>
      put(tracks, 'malice.states.police.on', 'lawyer.consulted', { target: 'taken' }),
    ),
  },
  { rule: 'A8', name: '立件できるのに被害届を問わない', chart: guarded({ chargeIsPossible: no }) },
  {
    rule: 'A9',
    name: '総務課長が認めないうちに会議を開く',
    chart: edited((tracks) =>
      put(tracks, 'meeting.states.asked.on', 'meeting.held', { target: 'held' }),
    ),
  },
  {
    rule: 'A9',
    name: '頼まれずに会議を認める',
    chart: edited((tracks) =>
      put(tracks, 'meeting.states.quiet.on', 'meeting.agreed', { target: 'hold' }),
    ),
  },
  { rule: 'A9', name: '何も書かずに議事とする', chart: guarded({ minutesSaySomething: yes }) },
  {
    rule: 'A10',
    name: '要件がそろわなくても該当とする',
    chart: guarded({ verdictIsHarassment: yes }),
  },
  { rule: 'A10', name: '非該当なら誰が判断してもよい', chart: guarded({ verdictIsNot: yes }) },
  {
    rule: 'A10',
    name: '該当でも総務課に報告しない',
    chart: edited((tracks) =>
      put(tracks, 'judgement.states.verdict.on', 'verdict.given', [
        { guard: 'verdictIsHarassment', target: 'judged' },
        { guard: 'verdictIsNot', target: 'judged' },
      ]),
    ),
  },
  {
    rule: 'A11',
    name: 'いらないと決めたケアを行ったことにする',
    chart: guarded({ careIsNeeded: yes }),
  },
  {
    rule: 'A11',
    name: '決めなくてもケアは済む',
    chart: guarded({ careIsSettled: yes, careIsOpen: no }),
  },
];
