import type { EncounterContext } from '../../flows/encounter/context';
import { encounterFlow } from '../../flows/encounter/flow';
import type { Chart } from '../../flows/encounter/prove/chart';
import type { RuleId } from '../../flows/encounter/prove/rule';
import { remember } from '../../flows/encounter/remember';
import { encounterSetup } from '../../flows/encounter/setup';
import { at, breakable, editedConfig, no, put, type Tree, yes } from './breaking';

/** A flow that was broken on purpose, and the rule that must notice. */
export type Mutant = { rule: RuleId; name: string; chart: Chart };

type Guards = NonNullable<Parameters<Chart['provide']>[0]['guards']>;

/** The same flow after one edit of its plain configuration. */
const edited = (edit: (talk: Tree, clock: Tree) => void): Chart =>
  encounterSetup.createMachine(
    editedConfig(encounterFlow.config, (config) =>
      edit(at(config, 'states.talk.states'), at(config, 'states.clock.states')),
    ),
  ) as unknown as Chart;
const { guarded, remembering } = breakable<Chart, EncounterContext, Guards>(
  encounterFlow,
  remember,
);

/** Goes up with every accepted fact: a chart that remembers more than its log. */
let hidden = 0;

export const MUTANTS: readonly Mutant[] = [
  {
    rule: 'R1',
    name: '応対中に緊急を届け出られない',
    chart: edited((talk) => {
      delete at(talk, 'contact.on')['emergency.declared'];
    }),
  },
  {
    rule: 'R1',
    name: '被害を記録せずに緊急を抜ける',
    chart: edited((talk) =>
      put(talk, 'emergency.states.call.on', 'police.called', { target: '#aftermath' }),
    ),
  },
  {
    rule: 'R1',
    name: '誤報のあと元の画面でなく初期対応に戻る',
    chart: edited((talk) =>
      put(talk, 'emergency.on', 'emergency.stoodDown', {
        target: '#initialResponse',
        actions: 'remember',
      }),
    ),
  },
  {
    rule: 'R2',
    name: '要件がそろわなくても該当とする',
    chart: guarded({ verdictIsHarassment: yes }),
  },
  { rule: 'R2', name: '非該当なら誰が判断してもよい', chart: guarded({ verdictIsNot: yes }) },
  { rule: 'R2', name: 'だれでも前の判断を引き継ぐ', chart: guarded({ mayCarryVerdict: yes }) },
  {
    rule: 'R2',
    name: '前の判断の確認が次の判断に残る',
    chart: remembering((changes) => {
      const { nuisance, ...rest } = changes;
      return nuisance === false ? rest : changes;
    }),
  },
  {
    rule: 'R3',
    name: '②を飛ばして③に進む',
    chart: guarded({ stopWasRequested: no, warningWasGiven: yes }),
  },
  {
    rule: 'R3',
    name: '①から③に進む',
    chart: edited((talk) =>
      put(talk, 'contact.states.stopRequest.states.watch.on', 'conduct.continued', {
        target: '#termination',
      }),
    ),
  },
  { rule: 'R4', name: '誰でも退去命令を出せる', chart: guarded({ orderIsNext: yes }) },
  {
    rule: 'R4',
    name: '施設管理者に報告せず退去命令を出す',
    chart: edited((talk) => {
      const eviction = at(talk, 'contact.states.eviction') as { initial: unknown };
      eviction.initial = 'order';
    }),
  },
  { rule: 'R5', name: '一度の退去命令で通報に進む', chart: guarded({ enoughOrdersGiven: yes }) },
  { rule: 'R5', name: '理由なく早く通報する', chart: guarded({ departureReasoned: yes }) },
  {
    rule: 'R5',
    name: '伝えずに通報する',
    chart: edited((talk) =>
      put(talk, 'contact.states.police.states.announce.on', 'police.called', {
        target: 'await',
        actions: 'remember',
      }),
    ),
  },
  { rule: 'R6', name: '電話でも退去命令に進む', chart: guarded({ houseRightHolds: yes }) },
  { rule: 'R7', name: '対面で相手が帰れない', chart: guarded({ inPerson: no }) },
  { rule: 'R7', name: '対面で電話が切れる', chart: guarded({ byPhone: yes }) },
  {
    rule: 'R7',
    name: '苦情として終えられない',
    chart: edited((talk) => {
      delete at(talk, 'contact.states.initialResponse.on')['matter.settled'];
    }),
  },
  {
    rule: 'R8',
    name: '判断を求めると時計が動き出す',
    chart: edited((_, clock) =>
      put(clock, 'progress.states.idle.on', 'judgement.requested', { target: 'running' }),
    ),
  },
  {
    rule: 'R8',
    name: '時間を過ぎても黙って続く',
    chart: edited((_, clock) =>
      put(clock, 'progress.states.passed.on', 'conduct.improved', { target: 'idle' }),
    ),
  },
  { rule: 'R9', name: '何が残っていても終結する', chart: guarded({ nothingLeftOpen: yes }) },
  { rule: 'R9', name: '総務課への報告を省く', chart: guarded({ taskIsWaivable: yes }) },
  {
    rule: 'R9',
    name: '判断の前の報告で足りるとする',
    chart: remembering((changes, before) =>
      changes.verdict === 'harassment' ? { ...changes, tasks: before.tasks } : changes,
    ),
  },
  {
    rule: 'R9',
    name: '緊急の前のケアで足りるとする',
    chart: remembering((changes, before) =>
      changes.emergency === true ? { ...changes, tasks: before.tasks } : changes,
    ),
  },
  {
    rule: 'R10',
    name: '施設管理者との連携を忘れる',
    chart: remembering(({ facilityReported: _, ...rest }) => rest),
  },
  { rule: 'R10', name: '現場で先に済ませられない', chart: guarded({ taskIsTicked: no }) },
  {
    rule: 'R11',
    name: '伝えず理由もなく録音する',
    chart: guarded({ recordingAnnouncedOrReasoned: yes }),
  },
  {
    rule: 'R11',
    name: '録音の保管を忘れる',
    chart: remembering(({ recorded: _, ...rest }) => rest),
  },
  { rule: 'R12', name: 'いつまでも終結できない', chart: guarded({ nothingLeftOpen: no }) },
  {
    rule: 'R12',
    name: '終結した記録を開き直せない',
    chart: edited((talk) => {
      delete at(talk, 'closed.on')['encounter.reopened'];
    }),
  },
  {
    rule: 'R12',
    name: 'どこからも行けない画面がある',
    chart: edited((talk) => {
      talk.forgotten = {};
    }),
  },
  {
    rule: 'R13',
    name: '記録にないことを覚えている',
    chart: remembering((changes) => {
      hidden += 1;
      return { ...changes, progressFrom: hidden };
    }),
  },
];
