import { afterAll, describe, expect, test } from 'vitest';
import { missingIn } from '../../../flows/onlineAbuse/formOne';
import {
  established,
  FORM,
  FOUND,
  grave,
  handled,
  having,
  NOTICE,
  notGrave,
  reason,
  refused,
  sent,
  type Told,
  takes,
  trackOf,
  tried,
} from './tell';

afterAll(() => expect(tried.facts).toBeGreaterThan(80));

describe('様式１', () => {
  test('書くまで、だれにも送ったことにならない', () =>
    refused(handled(), sent('generalAffairs'), sent('secretariat'), sent('publicRelations')));
  test('二課まではまだ、三課にそろって済み', () => {
    const two = having(handled(), ...NOTICE.slice(0, 3));
    expect(trackOf(two, 'notice')).toBe('notice.send');
    expect(trackOf(having(two, sent('secretariat')), 'notice')).toBe('notice.send');
    expect(trackOf(having(two, sent('publicRelations')), 'notice')).toBe('notice.sent');
  });
  test('書き直せば、三課に送り直す', () => {
    const again = having(handled(), ...NOTICE, ['notice.written', FORM], sent('generalAffairs'));
    expect(trackOf(again, 'notice')).toBe('notice.send');
    expect(trackOf(having(again, sent('secretariat'), sent('publicRelations')), 'notice')).toBe(
      'notice.sent',
    );
  });
  test('空の欄があっても送れて、どの欄が空かが分かる', () => {
    expect(missingIn({ ...FORM, occurredOn: FOUND, occurredHour: 0 })).toEqual([
      'reportedOn',
      'reportedAt',
    ]);
    expect(missingIn({ ...FORM, staffName: '　', other: '' })).toEqual([
      'occurredOn',
      'occurredHour',
      'staffName',
      'reportedOn',
      'reportedAt',
    ]);
    expect(missingIn({})).toHaveLength(14);
  });
});

describe('公表と議会', () => {
  const coordinated: Told = 'publication.coordinated';
  const settled = (section: 'generalAffairs' | 'assemblyOffice'): Told => [
    'assembly.coordinated',
    { section },
  ];
  test('重大だけでも、確認だけでも、まだ公表に進まない', () => {
    const only = having(handled(), grave);
    expect(trackOf(only, 'publication')).toBe('publication.confirm');
    refused(only, coordinated, 'site.published', settled('generalAffairs'));
    const known = having(handled(), established);
    expect(trackOf(known, 'publication')).toBe('publication.weigh');
    refused(known, coordinated, 'site.published', settled('generalAffairs'));
  });
  test.each([
    ['確認してから重大と決めても', [established, grave]],
    ['重大と決めてから確認しても', [grave, established]],
  ])('%s、公表と議会の調整が同時に始まる', (_, facts) => {
    const open = having(handled(), ...(facts as Told[]));
    expect(trackOf(open, 'publication')).toBe('publication.coordinate');
    expect(trackOf(open, 'assembly')).toBe('assembly.coordinate');
  });
  test('公表するまでは判断し直せる：もう一度重大なら、調整から', () => {
    const agreed = having(handled(), established, grave, coordinated);
    expect(trackOf(having(agreed, notGrave), 'publication')).toBe('publication.notNeeded');
    for (const again of [having(agreed, grave), having(agreed, notGrave, notGrave, grave)])
      expect(trackOf(again, 'publication')).toBe('publication.coordinate');
  });
  test('広報広聴課と調整してからＨＰ、公表してから報道発表', () => {
    const open = having(handled(), established, grave);
    refused(open, 'site.published', 'pressRelease.issued');
    const agreed = having(open, coordinated);
    refused(agreed, 'pressRelease.issued');
    const out = having(agreed, 'site.published');
    expect(trackOf(out, 'publication')).toBe('publication.published');
    expect(takes(out, 'pressRelease.issued')).toBe(true);
  });
  test('議会へは、総務課と区議会事務局の両方と調整してから', () => {
    const open = having(handled(), established, grave);
    const informed: Told = ['assembly.informed', { text: 'ポスティング' }];
    refused(open, informed);
    const one = having(open, settled('assemblyOffice'));
    refused(one, informed);
    const both = having(one, settled('generalAffairs'));
    expect(trackOf(having(both, informed), 'assembly')).toBe('assembly.informed');
  });
  test('重大でなかったと決め直せば、議会の調整も止まる', () => {
    const off = having(handled(), established, grave, settled('generalAffairs'), notGrave);
    expect([trackOf(off, 'publication'), trackOf(off, 'assembly')]).toEqual([
      'publication.notNeeded',
      'assembly.quiet',
    ]);
    const on = having(off, grave);
    expect(trackOf(on, 'assembly')).toBe('assembly.coordinate');
    refused(having(on, settled('generalAffairs')), ['assembly.informed', { text: '' }]);
  });
  test('決めるのは所属長', () => {
    for (const data of [grave[1], notGrave[1]] as { gravity: 'grave'; reason: string }[])
      refused(handled(), ['publication.weighed', data, 'officer']);
  });
});

describe('問合せ', () => {
  const items = [{ question: '処分は', answer: '確認中です' }];
  test('想定問答は、書いてから二課へ。書き直せば、また二課へ', () => {
    const surged = having(handled(), 'inquiries.surged');
    refused(surged, ['answers.shared', { section: 'publicRelations' }]);
    const both: Told[] = [
      ['answers.shared', { section: 'publicRelations' }],
      ['answers.shared', { section: 'buildingManagement' }],
    ];
    const shared = having(surged, ['answers.written', { items }], ...both);
    expect(trackOf(shared, 'inquiries')).toBe('inquiries.shared');
    expect(trackOf(having(shared, ['answers.written', { items }]), 'inquiries')).toBe(
      'inquiries.share',
    );
  });
  test('殺到する前に書いておいてもよい', () =>
    expect(trackOf(having(handled(), ['answers.written', { items }]), 'inquiries')).toBe(
      'inquiries.share',
    ));
  test('報道には、課で答えても、広報広聴課と連携しても、だれでも理由なしで', () => {
    const asked = having(handled(), ['press.inquired', { outlet: '新聞', text: '' }]);
    for (const how of ['press.answered', 'press.coordinated'] as const) {
      expect(takes(asked, [how, {}, 'officer'])).toBe(true);
      expect(trackOf(having(asked, how), 'press')).toBe('press.answered');
      refused(handled(), how);
    }
  });
  test('前の記録の「課だけで答える」は、所属長の理由のまま読める', () => {
    const asked = having(handled(), ['press.inquired', { outlet: '新聞', text: '' }]);
    refused(asked, ['press.handledAlone', { reason }, 'officer']);
    expect(trackOf(having(asked, ['press.handledAlone', { reason }]), 'press')).toBe(
      'press.answered',
    );
  });
  test('区民等の問合せも同じ二択。何も求めず、いつでも書ける', () => {
    const both: Told[] = [
      ['answers.shared', { section: 'publicRelations' }],
      ['answers.shared', { section: 'buildingManagement' }],
    ];
    const quiet = handled();
    const write = having(quiet, 'inquiries.surged');
    const share = having(write, ['answers.written', { items }]);
    for (const one of [quiet, write, share, having(share, ...both)])
      for (const how of ['inquiries.answered', 'inquiries.coordinated'] as const) {
        expect(takes(one, [how, {}, 'officer'])).toBe(true);
        const after = having(one, how);
        expect(trackOf(after, 'inquiries')).toBe(trackOf(one, 'inquiries'));
        expect(after.context.owed).toEqual(one.context.owed);
      }
  });
  test('録音は伝えてから。次の電話には、また伝える', () => {
    const ready = having(handled(), 'calls.harassed', 'recorder.borrowed');
    const start: Told = ['recording.started', { announced: true }];
    refused(ready, start, ['recording.started', { announced: false }]);
    expect(takes(ready, ['recording.started', { announced: false, reason }])).toBe(true);
    const recorded = having(ready, 'recording.announced', start);
    expect(trackOf(recorded, 'calls')).toBe('calls.store');
    const stored = having(recorded, ['recording.stored', { where: '金庫' }]);
    expect(trackOf(stored, 'calls')).toBe('calls.ready');
    refused(stored, start);
  });
});
