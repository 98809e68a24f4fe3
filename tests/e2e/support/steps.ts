import { test } from '@playwright/test';
import words from '../../../locales/ja/encounter.json' with { type: 'json' };
import { flowWords } from './names';
import type { Screen } from './screen';
import { said, type Told } from './storedLog';

/** One step of a walk: the fact reported, and the state that is on screen afterwards. */
export type Step = {
  event: string;
  value?: string;
  becomes: string;
  /** The entries this tap leaves in the log. */
  told: readonly Told[];
};

const step = (event: string, becomes: string, ...told: readonly Told[]): Step => ({
  event,
  becomes,
  told,
});

/** Words are said, and saying them is the fact. */
const say = (phrase: string, event: string, becomes: string, role = 'officer'): Step =>
  step(event, becomes, said(phrase), [event, role]);

const tapped = (event: string, becomes: string, role = 'officer'): Step =>
  step(event, becomes, [event, role]);

export const noted = (act: string, becomes: string): Step => ({
  event: 'observation.noted',
  value: act,
  becomes,
  told: [['observation.noted', 'officer', { act }]],
});

/** Who judges: the section head, or who acts for them. */
type Judge = 'head' | 'acting';

/** Why somebody judges for the head. */
export const HEAD_IS_AWAY = '所属長が出張';
const actingFor = (judge: Judge) => (judge === 'head' ? {} : { actingReason: HEAD_IS_AWAY });

export const done = (task: string, judge: Judge = 'head'): Step => ({
  event: 'task.done',
  value: task,
  becomes: 'aftermath',
  told: [['task.done', judge, { task }]],
});

export const closedBy = (judge: Judge): Step => tapped('encounter.closed', 'closed', judge);

export const closed = closedBy('head');

export { say, step, tapped };

type Judged = {
  manner?: string[];
  content?: string[];
  pattern?: string[];
  /** Looked at only when something on this axis was seen. */
  other?: string[];
  /** Who asks for the judgement. */
  by?: string;
  judge?: Judge;
  verdict: 'harassment' | 'notHarassment';
  becomes: string;
};

const { verdict: verdictWords, harm: harmWords } = words.facts;

/** The section head judges, or who acts for them: every axis confirmed in one tap, both halves, the verdict. */
export const judged = (judgement: Judged): Step[] => {
  const { manner = [], content = [], pattern = [], other = [], by = 'officer' } = judgement;
  const { verdict, becomes, judge = 'head' } = judgement;
  const harm = verdict === 'harassment' ? 'harmed' : 'notHarmed';
  const acts = [...manner, ...content, ...pattern, ...other]
    .map((act) => flowWords(`acts.${act}.name`))
    .join(', ');
  // The reason offered is what was confirmed, and no opinion.
  const reason =
    acts === '' ? verdictWords.given.nothing : `${acts} / ${harmWords.assessed.values[harm]}`;
  return [
    tapped('judgement.requested', 'judgement.manner', by),
    step('manner.reviewed', 'judgement.content', ['manner.reviewed', judge, { acts: manner }]),
    step('content.reviewed', 'judgement.pattern', ['content.reviewed', judge, { acts: content }]),
    step('pattern.reviewed', other.length > 0 ? 'judgement.other' : 'judgement.harm', [
      'pattern.reviewed',
      judge,
      { acts: pattern },
    ]),
    ...(other.length > 0
      ? [step('other.reviewed', 'judgement.harm', ['other.reviewed', judge, { acts: other }])]
      : []),
    {
      event: 'harm.assessed',
      value: harm,
      becomes: 'judgement.verdict',
      told: [['harm.assessed', judge, { harm, signs: [] }]],
    },
    {
      event: 'verdict.given',
      value: verdict,
      becomes,
      told: [['verdict.given', judge, { verdict, reason, ...actingFor(judge) }]],
    },
  ];
};

/** Walks step by step. `meanwhile` runs on every screen reached. */
export async function walk(
  screen: Screen,
  steps: readonly Step[],
  meanwhile: (step: Step) => Promise<void> = async () => undefined,
): Promise<void> {
  for (const one of steps) {
    await test.step(`${one.event} ${one.value ?? ''} → ${one.becomes}`, async () => {
      await screen.tap(one.event, one.value);
      await screen.stateIs(one.becomes);
      await meanwhile(one);
    });
  }
}

export const toldBy = (steps: readonly Step[]): Told[] => steps.flatMap(({ told }) => told);
