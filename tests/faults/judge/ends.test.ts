import { createCipheriv, createHash, randomBytes } from 'node:crypto';
import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { expect, test } from 'vitest';
import words from '../../../locales/ja/ui.json' with { type: 'json' };
import type { Row } from '../../support/journals';
import type { Seen } from '../page/eyes';
import type { Tap } from '../walk/model';
import { judgeEnds } from './ends';
import type { Journals } from './journals';
import { judge, type Known, type Look } from './judge';
import { keyedIn, OfficeKey } from './office';
import { nothingYet, type Outcome } from './outcome';
import { Story } from './story';
import type { Keys } from './unseal';

const ID = 'enc1';
const KEY = randomBytes(32);
const TYPES = ['encounter.started', 'counterpart.left', 'note.written'];
const STATES = ['initialResponse', 'aftermath', 'aftermath'];
const NOTE = '終わってからの覚え';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** A sealed line, by what is written down of it, apart from the product. */
function lineOf(type: string, seq: number, prevHash: string, key: Uint8Array): Row {
  const header = { commit: 'c', encounterId: ID, prevHash, seal: 1, seq };
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(JSON.stringify(header)));
  const data = type === 'note.written' ? { text: NOTE } : {};
  const text = `${'s'.repeat(44)}${JSON.stringify({ type, data, at: { wall: 0 } })}`;
  const hidden = [nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()];
  const bytes = JSON.stringify({ ...header, box: Buffer.concat(hidden).toString('base64') });
  return { encounterId: ID, seq, bytes, hash: sha256(bytes) };
}

function linesUnder(key: Uint8Array): Row[] {
  const lines: Row[] = [];
  for (const [seq, type] of TYPES.entries()) {
    lines.push(lineOf(type, seq, lines.at(-1)?.hash ?? '0'.repeat(64), key));
  }
  return lines;
}

const LINES = linesUnder(KEY);
const OFFICE: Keys = new Map([[ID, KEY]]);
const NONE: Keys = new Map();

const screen = (state: string, notice?: string): Seen => ({
  state,
  deadline: null,
  phase: null,
  orders: null,
  save: null,
  pending: 0,
  notices: notice === undefined ? [] : [{ kind: 'storage', text: notice }],
});

const copies = (more: Partial<Journals> = {}): Journals => ({
  rows: LINES,
  lines: LINES,
  slots: NONE,
  office: OFFICE,
  ...more,
});

function endedStory(): Story {
  const story = new Story();
  story.encounterId = ID;
  story.taps = TYPES.map((event, at): Tap => {
    const text = event === 'note.written' ? { text: NOTE } : {};
    return { event, ...text, told: [{ type: event }], becomes: STATES[at] ?? '' };
  });
  story.acked = story.taps.length;
  return story;
}

const sound: Look = {
  before: copies(),
  after: copies(),
  home: screen('home'),
  encounter: screen('shut'),
  shuts: true,
  torn: false,
  shown: [],
};

/** A restart of a device on which a talk had ended; `known`: what stood there before. */
function judged(change: Partial<Look>, story = endedStory()): Outcome {
  const look = { ...sound, ...change };
  const outcome = nothingYet();
  const known: Known = new Map([[ID, LINES]]);
  judge(look, story, known, outcome);
  judgeEnds(look, [story], new Set([story]), known, outcome);
  return outcome;
}

test('終わって封じられ、錠の画面が出るなら、何も言うことはない', () => {
  expect(judged({})).toMatchObject({ acked: 3, lost: 0, damages: 0, problems: [] });
});

test('開けていない画面に終わった記録が出れば、またその言葉が見えれば、誤り', () => {
  expect(judged({ encounter: screen('aftermath') }).problems).toEqual([
    'on screen is aftermath, not shut',
  ]);
  expect(judged({ shown: [NOTE] }).problems).toHaveLength(1);
});

test('開いた鍵が残っていた：次の始まりで消えれば告げたことになり、消えなければ誤り', () => {
  const left = copies({ slots: OFFICE });
  expect(judged({ before: left })).toMatchObject({ damages: 1, announced: 1, problems: [] });
  const still = judged({ before: left, after: left, encounter: screen('aftermath') });
  expect(still).toMatchObject({ damages: 1, announced: 0 });
  expect(still.problems).toEqual(['enc1: its key still lies open']);
});

test('開いた鍵が残ると画面が言えば、告げられている', () => {
  const left = copies({ slots: OFFICE });
  const said = screen('home', words.storage.slotNotWiped);
  const outcome = judged({
    before: left,
    after: left,
    home: said,
    encounter: screen('aftermath'),
  });
  expect(outcome).toMatchObject({ damages: 1, announced: 1, problems: [] });
});

test('職場の鍵で開かない行があれば、誤り', () => {
  const other = copies({ office: NONE, slots: OFFICE });
  const problems = judged({ after: other, encounter: screen('aftermath') }).problems;
  expect(problems).toContain('enc1: the office opens all but 3 of 3 lines');
  const key = randomBytes(32);
  const second = copies({ office: new Map([[ID, key]]), slots: OFFICE });
  expect(judged({ after: second, encounter: screen('aftermath') }).problems).toContain(
    'enc1: its key in the slot is not the one of the office',
  );
});

test('応対中の記録は開いたまま出る：閉じてよいのは、鍵のファイルを壊したときだけ', () => {
  const live = () => {
    const story = endedStory();
    story.taps.length = 1;
    story.acked = 1;
    return story;
  };
  const lines = LINES.slice(0, 1);
  const lost = { before: null, after: copies({ rows: lines, lines }) };
  const look = (change: Partial<Look>) => {
    const outcome = nothingYet();
    judge({ ...sound, ...lost, ...change }, live(), new Map(), outcome);
    return outcome;
  };
  expect(look({}).problems).toEqual(['on screen is shut, not initialResponse']);
  expect(look({ torn: true })).toMatchObject({ damages: 1, announced: 1, problems: [] });
});

test('終わってから書かれて認められたものが消えれば、失われたと数える', () => {
  const short = LINES.slice(0, 2);
  const story = endedStory();
  const outcome = nothingYet();
  const look = { ...sound, before: null, after: copies({ rows: short, lines: short }) };
  judge(look, story, new Map(), outcome);
  expect(outcome.lost).toBe(1);
});

test('職場の鍵は、ファイルの行からも箱を開け、壊れたものは開けない', async () => {
  const identity = await generateX25519Identity();
  const encrypter = new Encrypter();
  encrypter.addRecipient(await identityToRecipient(identity));
  const sealed = Buffer.from(await encrypter.encrypt(KEY)).toString('base64');
  const line = (row: object) => `i ${'0'.repeat(64)} ${JSON.stringify(row)}`;
  const rows = keyedIn(
    [
      line({ encounterId: ID, key: sealed }),
      line({ encounterId: 'enc2', key: `A${sealed}` }),
      line({ encounterId: 'enc3' }),
      'e no row',
      'i torn',
    ].join('\n'),
  );
  const keys = await new OfficeKey(identity).keysOf(rows);
  expect([...keys.keys()]).toEqual([ID]);
  expect(Buffer.from(keys.get(ID) ?? []).equals(KEY)).toBe(true);
  const other = await new OfficeKey(await generateX25519Identity()).keysOf(rows);
  expect(other.size).toBe(0);
});
