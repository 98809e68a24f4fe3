// Fills this device's storage with encounters of a given length, through the product's own door:
// nothing here knows how an entry, a hash or a row looks.
import { CLAUSES_VERSION } from '../../../flows/clausesVersion';
import { GUIDANCE_FIGURES } from '../../../flows/encounter/figures';
import { FLOW_VERSION } from '../../../flows/encounter/flow';
import { blankEncounter } from '../../../src/app/desk';
import { heartbeat, pageClock, randomId } from '../../../src/app/device';
import { AppendError } from '../../../src/session/log';
import { mistakenEnd } from '../../../src/session/matterOf';
import { browserStorage } from '../../../src/storage/browserStorage';
import journalWorkerUrl from '../../../src/storage/journal.worker?worker&url';
import { openStorage } from '../../../src/storage/openStorage';
import { claimSeat } from '../../../src/storage/writerSeat';

/** @typedef {import('../../../src/session/flow').NewFact} NewFact */
/** @typedef {import('../../../src/session/session').Session} Session */

/** Entries of one batch; a tap makes one to three, which is only slower to write. */
const BATCH = 200;

const by = /** @type {const} */ ({ name: '', role: 'head' });

/** @type {NewFact} */
const seen = { type: 'observation.noted', data: { act: 'manner.shouting' } };

/** @type {NewFact} */
const note = {
  type: 'note.written',
  data: { text: '大声で同じ説明を求められた。制度の内容を改めて説明し、書面の写しをお渡しした。' },
};

/** @type {NewFact[]} */
const OPENING = [
  {
    type: 'encounter.started',
    data: {
      channel: 'counter',
      visit: 'first',
      onPremises: true,
      mode: 'live',
      figures: GUIDANCE_FIGURES,
      flowVersion: FLOW_VERSION,
      clausesVersion: CLAUSES_VERSION,
    },
  },
  seen,
];

/** Up to asking them to stop: the screen then waits for what they do. @type {NewFact[]} */
const ENDING = [
  { type: 'judgement.requested' },
  { type: 'manner.reviewed', data: { acts: ['manner.shouting'] }, by },
  { type: 'content.reviewed', data: { acts: [] }, by },
  { type: 'pattern.reviewed', data: { acts: [] }, by },
  { type: 'harm.assessed', data: { harm: 'harmed', signs: ['fear'] }, by },
  { type: 'verdict.given', data: { verdict: 'harassment', reason: '大声' }, by },
  { type: 'phrase.said', data: { id: 'stopRequest.abuse', lang: 'ja' } },
  { type: 'stop.requested' },
];

/** @param {Session} session */
const stored = (session) =>
  new Promise((resolve) => {
    const look = () => {
      const { status, pending } = session.now().save;
      if (status === 'saved' && pending === 0) resolve(undefined);
      else setTimeout(look, 20);
    };
    look();
  });

const atDesk = async () => ({
  storage: await openStorage({
    ...browserStorage,
    AppendError,
    mistakenEnd,
    name: 'kizen',
    spawnAge: () => null,
    spawnJournal: () => new Worker(journalWorkerUrl, { type: 'module' }),
  }),
  clock: pageClock(),
  heartbeat,
  newId: randomId,
  /** @param {string} id */
  claimSeat: (id) =>
    claimSeat(id, { locks: navigator.locks, channel: (name) => new BroadcastChannel(name) }),
  holdLive: () => () => undefined,
});

/** Of an encounter that is over and closed. @type {NewFact[]} */
const CLOSING = [
  { type: 'matter.settled' },
  { type: 'task.done', data: { task: 'record' }, by },
  { type: 'encounter.closed', by },
];

/** Encounters whose saving is waited for together. */
const TOGETHER = 100;

/**
 * Writes so many encounters that are closed.
 * @param {number} count
 */
async function crowd(count) {
  const desk = await atDesk();
  for (let done = 0; done < count; done += TOGETHER) {
    const some = Array.from({ length: Math.min(TOGETHER, count - done) }, () => {
      const { session, close } = blankEncounter(desk);
      const reported = session.report([...OPENING, ...CLOSING]);
      if (!reported.ok) throw new Error(`refused: ${JSON.stringify(reported.refusal)}`);
      return stored(session).then(close);
    });
    await Promise.all(some);
  }
}

/**
 * Writes one encounter of `length` entries that stands at `stopRequest.watch`; gives its id.
 * @param {number} length
 */
async function seed(length) {
  const between = length - OPENING.length - ENDING.length;
  const filling = Array.from({ length: between }, (_, i) => (i % 2 === 0 ? note : seen));
  const facts = [...OPENING, ...filling, ...ENDING];
  const { session, close } = blankEncounter(await atDesk());
  for (let from = 0; from < facts.length; from += BATCH) {
    const reported = session.report(facts.slice(from, from + BATCH));
    if (!reported.ok) throw new Error(`refused: ${JSON.stringify(reported.refusal)}`);
    await stored(session);
  }
  close();
  return { id: session.encounterId, state: session.now().stateId };
}

Object.assign(globalThis, { seed, crowd });
