import { expect } from 'vitest';
import { GUIDANCE_RHYTHM } from '../../flows/onlineAbuse/calendar';
import type { NewFact } from '../../src/session/flow';
import type { Storage } from '../../src/session/log';
import { type CaseKind, ONLINE_ABUSE } from '../../src/session/onlineAbuseFlow';
import { Session } from '../../src/session/session';
import { head, openSession } from '../session/support';

export const ID = 'case-1';
export const TITLE = '窓口の世田谷花子は無能';
export const LINK = 'https://x.example/posts/987654321';
export const KEPT = '共有フォルダ３番';
export const ENCOUNTER = 'enc-linked-7';

export const BEGUN: NewFact<CaseKind>[] = [
  {
    type: 'case.opened',
    data: {
      channel: 'online',
      discovered: '2026-04-01',
      rhythm: GUIDANCE_RHYTHM,
      mode: 'live',
      flowVersion: 1,
      clausesVersion: 'test',
      matter: 'matter-of-the-case',
    },
  },
  { type: 'observation.noted', data: { act: 'post.discredit', quote: TITLE } },
  { type: 'record.linked', data: { flow: 'encounter', record: ENCOUNTER } },
];
const TAKEN_UP: NewFact<CaseKind> = {
  type: 'relation.judged',
  data: { relation: 'work' },
  by: head,
};
export const OUTSIDE: NewFact<CaseKind> = {
  type: 'relation.judged',
  data: { relation: 'outside', reason: TITLE },
  by: head,
};
const EVIDENCE: NewFact<CaseKind> = {
  type: 'evidence.recorded',
  data: {
    id: 'post-1',
    platform: 'x',
    content: TITLE,
    address: LINK,
    ip: '203.0.113.7',
    kept: KEPT,
    contact: '削除窓口',
    untrue: true,
    personal: true,
  },
};
/** What must lie nowhere on a protected device. */
export const SAID = [TITLE, '花子', LINK, '987654321', KEPT, '203.0.113.7', ENCOUNTER, '田中'];
export const TELLING = [
  'matter-of-the-case',
  'post.discredit',
  'case.opened',
  '2026-04-01',
  'relation.j',
];

/** Writes a case through the one door, as the screen does; resolves once it is stored. */
export async function written(storage: Storage, then: NewFact<CaseKind>[][] = []) {
  const { ports } = openSession({ log: storage.log, drafts: storage.drafts });
  const stored = await storage.log.read(ID);
  const session = new Session(ONLINE_ABUSE, ID, ports, stored);
  const taps = stored.entries.length === 0 ? [BEGUN, [TAKEN_UP], [EVIDENCE], ...then] : then;
  for (const tap of taps) expect(session.report(tap)).toMatchObject({ ok: true });
  await expect.poll(() => session.now().save.status).toBe('saved');
  return session;
}

/** Cases are four entries up to the taking up, and one of evidence. */
export const LENGTH = 5;
