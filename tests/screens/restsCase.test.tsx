import { cleanup } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { sourceOf } from '../../flows/basis';
import { TRACKS } from '../../flows/onlineAbuse/context';
import { metaOf, metaOfTrack, trackIdsOf } from '../../flows/onlineAbuse/fold';
import { PROMPTS } from '../../flows/onlineAbuse/meta';
import { CaseRoom } from '../../src/onlineAbuse/CaseRoom';
import { PLACES, type PlaceKind } from '../../src/reference/places';
import type { NewFact } from '../../src/session/flow';
import { type CaseKind, ONLINE_ABUSE } from '../../src/session/onlineAbuseFlow';
import { UNSET_SECTION } from '../../src/session/section';
import { Session } from '../../src/session/session';
import {
  established,
  FORM,
  grave,
  HARASSMENT,
  malicious,
  NOT_HARASSMENT,
  notGrave,
  notMalicious,
  opened,
  POST,
  REVIEWED,
  reason,
  sent,
  type Told,
} from '../flows/onlineAbuse/tell';
import { openSession } from '../session/support';
import { draw, restsOf } from './onScreen';

/** Some fifty whole screens; a busy machine takes its time over them. */

/** The day on which the clock of the tests stands. */
const TODAY = '2026-04-01';
const LINKS = { rows: [], onLoud: () => undefined };

const ours = (kind: PlaceKind) =>
  PLACES.filter((place) => place.flow === 'onlineAbuse' && place.kind === kind);

const decided = (decision: 'needed' | 'notNeeded'): Told[] =>
  (['workplace', 'counselling', 'staffWelfare'] as const).map((measure) => [
    'care.decided',
    { measure, decision },
  ]);

/** A whole case, told so that every track stands in every one of its states once. */
const STORY: readonly Told[] = [
  opened(TODAY),
  ['relation.judged', { relation: 'work' }],
  malicious,
  ['extent.confirmed', { posts: true, hearing: true, reach: true, text: '' }],
  ['evidence.recorded', { ...POST, untrue: true }],
  ['evidence.completed', { id: 'e1', kept: '課の棚', contact: '窓口' }],
  'evidence.secured',
  ['police.consulted', { charge: 'possible', text: '' }],
  'victimReport.filed',
  ['lawyer.consulted', { text: '' }],
  notMalicious,
  grave,
  notGrave,
  grave,
  established,
  'publication.coordinated',
  'site.published',
  ['assembly.coordinated', { section: 'generalAffairs' }],
  ['assembly.coordinated', { section: 'assemblyOffice' }],
  ['assembly.informed', { text: 'ポスティング' }],
  ['notice.written', FORM],
  sent('generalAffairs'),
  sent('secretariat'),
  sent('publicRelations'),
  'inquiries.surged',
  ['answers.written', { items: [{ question: '事実か', answer: '確認中' }] }],
  ['answers.shared', { section: 'buildingManagement' }],
  ['answers.shared', { section: 'publicRelations' }],
  ['press.inquired', { outlet: '', text: '' }],
  'press.coordinated',
  'calls.harassed',
  ['recorder.declined', { reason }],
  'calls.harassed',
  'recorder.borrowed',
  'recording.announced',
  ['recording.started', { announced: true }],
  ['recording.stored', { where: '課の金庫' }],
  ['meeting.requested', { reason }],
  ['meeting.declined', { name: '', reason }],
  ['meeting.requested', { reason }],
  ['meeting.agreed', { name: '' }],
  [
    'meeting.held',
    { day: TODAY, members: ['owning'], others: '', sharing: '', duties: '', policy: '' },
  ],
  ...decided('needed'),
  ...decided('notNeeded'),
  ...REVIEWED,
  NOT_HARASSMENT,
  ...REVIEWED,
  HARASSMENT,
  'report.made',
  ['monitoring.ended', { reason }],
  'case.closed',
];

const factOf = (told: Told): NewFact<CaseKind> => {
  const [type, data, role = 'head'] = typeof told === 'string' ? [told, undefined] : told;
  const by = { name: '', role };
  return { type, by, ...(data === undefined ? {} : { data }) } as NewFact<CaseKind>;
};

const begun = (): Session<CaseKind> =>
  new Session<CaseKind>(ONLINE_ABUSE, 'case-1', openSession().ports, { entries: [], damage: null });

/** The real screen of a case, or of a part of it. */
const drawCase = (session: Session<CaseKind>, part: string | null): Promise<HTMLElement> =>
  draw(
    <CaseRoom
      session={session}
      section={UNSET_SECTION}
      storage={[]}
      links={LINKS}
      part={part}
      guide={null}
      onHome={() => undefined}
      onPrinted={() => undefined}
    />,
    '.step-head h1',
  );

/** Draws every screen on which the story has not been before, and hands out what it rests on. */
async function walk(look: (id: string, screen: HTMLElement) => void): Promise<Set<string>> {
  const session = begun();
  const seen = new Set<string>();
  for (const told of STORY) {
    expect(session.report([factOf(told)]), JSON.stringify(told)).toMatchObject({ ok: true });
    const { snapshot, stateId } = session.now();
    const tracks = trackIdsOf(snapshot);
    const screens = [
      { id: stateId, part: null },
      ...TRACKS.flatMap((part) => (tracks === null ? [] : [{ id: tracks[part], part }])),
    ];
    for (const { id, part } of screens) {
      if (seen.has(id)) continue;
      seen.add(id);
      const meta = part === null ? metaOf(snapshot) : metaOfTrack(snapshot, id);
      const screen = await drawCase(session, part);
      if (part !== null) expect(screen.querySelector('section[data-track]')).not.toBeNull();
      expect(restsOf(screen, '[data-basis]'), id).toEqual([...meta.clauses]);
      expect(restsOf(screen, '.prompts li'), id).toEqual(
        meta.prompts.map((prompt) => sourceOf(PROMPTS[prompt])),
      );
      look(id, screen);
      cleanup();
    }
  }
  return seen;
}

describe('手引は、件の実際の画面でも会う', () => {
  test('件の画面と、その促し', async () => {
    const prompts = new Set<string>();
    const seen = await walk((_, screen) => {
      for (const source of restsOf(screen, '.prompts li')) prompts.add(source);
    });
    const states = ours('state').map(({ id }) => id);
    expect([...seen].sort()).toEqual(states.filter((id) => id !== 'home').sort());
    const expected = ours('prompt').flatMap(({ basis }) => basis);
    expect(expected.filter((source) => !prompts.has(source))).toEqual([]);
    expect(seen.size).toBeGreaterThan(50);
    console.info(`${seen.size} screens of a case, ${expected.length} prompts`);
  });

  test('職員のケア', async () => {
    const session = begun();
    session.report([factOf(opened(TODAY))]);
    session.report([factOf(['relation.judged', { relation: 'work' }])]);
    const screen = await drawCase(session, 'care');
    const rows = [...screen.querySelectorAll<HTMLElement>('[data-measure]')];
    const shown = rows.map((row) => [row.dataset.measure, new Set(restsOf(row, '[data-rests]'))]);
    expect(shown).toEqual(ours('measure').map(({ id, basis }) => [id, new Set(basis)]));
    // The guidance names the means and no purpose: what the line says of it is ours.
    expect(rows[0]?.querySelector('[data-rests="own.kizen"]')?.textContent).toContain('手引外');
    expect(rows[1]?.textContent).not.toContain('手引外');
  });
});
