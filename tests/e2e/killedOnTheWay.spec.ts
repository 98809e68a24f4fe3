import ui from '../../locales/ja/ui.json' with { type: 'json' };
import { killedAtEvery } from './support/killed';
import { ownBrowser } from './support/ownBrowser';
import { atHome } from './support/screen';
import { closed, done, type Step, toldBy } from './support/steps';
import { expectTold, started, storedLog, type Told } from './support/storedLog';
import { expect, test } from './support/test';
import {
  AFTER_VERDICT,
  AFTER_VIOLENCE,
  AFTERWARDS,
  announced,
  COMPLAINT_WALK,
  damage,
  decided,
  JUDGED_LATE,
  judgedAfter,
  LEAVING,
  LETTER_WALK,
  PHONE_WALK,
  STALLING,
  TO_POLICE,
  VISIT_WALK,
} from './support/walks';

test.describe.configure({ mode: 'parallel', timeout: 240_000 });

const browser = ownBrowser();

/** How a journey begins on the first screen, what it tells, and in which state it is then. */
type Beginning = {
  /** As a first visit, where nothing else is said. */
  visit?: string;
  tap: [event: string, value?: string];
  state: string;
  told: readonly Told[];
};

const begins = (channel: 'counter' | 'phone' | 'letter'): Beginning => ({
  tap: ['encounter.started', channel],
  state: 'initialResponse',
  told: [started(channel)],
});

const repeated: Beginning = {
  ...begins('counter'),
  visit: ui.home.repeated,
  told: [started('counter', 'repeated')],
};

const violence: Beginning = {
  tap: ['emergency.declared'],
  state: 'emergency.call',
  told: [started('counter'), ['emergency.declared', 'officer']],
};

/** The other six journeys; that of the counter is killed on every screen, in kill.spec.ts. */
const JOURNEYS: readonly [name: string, beginning: Beginning, steps: readonly Step[]][] = [
  ['電話', begins('phone'), [...STALLING, ...PHONE_WALK]],
  ['文書', begins('letter'), LETTER_WALK],
  [
    '緊急',
    violence,
    [
      ...TO_POLICE,
      damage(0),
      decided('needed'),
      ...AFTER_VIOLENCE.map((task) => done(task)),
      ...JUDGED_LATE,
      ...AFTER_VERDICT.map((task) => done(task)),
      closed,
    ],
  ],
  ['ふつうの申出', begins('counter'), COMPLAINT_WALK],
  ['時間を告げた来庁', repeated, [announced(20), ...VISIT_WALK]],
  [
    '判断の途中で去る',
    begins('counter'),
    [...LEAVING, ...judgedAfter('manner.insult'), ...AFTERWARDS],
  ],
];

/** Judgement is one stage; each screen of an emergency is one. */
const stageOf = (state: string) =>
  state.startsWith('emergency') ? state : state.replace(/\..*/, '');

for (const [name, { visit, tap, state, told }, steps] of JOURNEYS) {
  test(`SIGKILL：${name}：どの段で落ちても続きから`, async () => {
    const screen = await atHome(await browser().launch(), { address: browser().address });
    if (visit !== undefined) await screen.hands.choose(screen.radio(visit));
    await screen.tap(...tap);
    await screen.stateIs(state);
    const id = await screen.encounterId();
    const stages = [state, ...steps.map(({ becomes }) => becomes)].map(stageOf);
    const isNew = (place: number) => stages[place] !== stages[place - 1];
    const end = await killedAtEvery(browser(), steps, screen, id, isNew);
    await end.saved();
    expectTold(await storedLog(end.page, id), [...told, ...toldBy(steps)]);
    expect(browser().kills).toBe(steps.filter((_, place) => isNew(place)).length);
    expect(browser().kills).toBeGreaterThan(1);
  });
}
