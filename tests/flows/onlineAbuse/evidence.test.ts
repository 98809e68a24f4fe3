import { afterAll, describe, expect, test } from 'vitest';
import {
  handled,
  having,
  malicious,
  POST,
  reason,
  refused,
  type Told,
  takes,
  trackOf,
  tried,
} from './tell';

afterAll(() => expect(tried.facts).toBeGreaterThan(60));

describe('証拠', () => {
  const recorded = (change: Partial<typeof POST>): Told => [
    'evidence.recorded',
    { ...POST, ...change },
  ];
  test.each([
    ['事実でも個人情報でもない', {}, 'kept'],
    ['事実無根で、写しも連絡先もない', { untrue: true }, 'wanting'],
    ['個人情報で、連絡先がない', { personal: true, kept: '棚' }, 'wanting'],
    ['事実無根で、写しがない', { untrue: true, contact: 'abuse@example' }, 'wanting'],
    ['事実無根で、どちらもある', { untrue: true, kept: '棚', contact: '窓口' }, 'kept'],
  ])('%s', (_, change, state) =>
    expect(trackOf(having(handled(), recorded(change)), 'evidence')).toBe(`evidence.${state}`),
  );
  test('内容も場所もないものは、証拠にならない', () => {
    refused(handled(), recorded({ content: ' ', address: '' }));
    expect(takes(handled(), recorded({ content: '' }))).toBe(true);
    expect(takes(handled(), recorded({ address: '' }))).toBe(true);
  });
  test('足りない分は、補うか、取れない理由を残すまで残る', () => {
    const two = having(
      handled(),
      recorded({ untrue: true }),
      recorded({ id: 'e2', personal: true }),
    );
    refused(two, ['evidence.completed', { id: 'e9', kept: '棚', contact: '窓口' }]);
    const one = having(two, ['evidence.completed', { id: 'e1', kept: '棚', contact: '窓口' }]);
    expect(trackOf(one, 'evidence')).toBe('evidence.wanting');
    refused(one, ['evidence.completed', { id: 'e1', kept: '棚', contact: '窓口' }]);
    expect(trackOf(having(one, ['evidence.unobtainable', { id: 'e2', reason }]), 'evidence')).toBe(
      'evidence.kept',
    );
  });
});

describe('残した証拠が、あとで事実無根・個人情報と分かる', () => {
  const recorded = (change: Partial<typeof POST> = {}): Told => [
    'evidence.recorded',
    { ...POST, ...change },
  ];
  const found = (id: string, result: 'untrue' | 'personal' = 'untrue'): Told => [
    'evidence.assessed',
    { id, result },
  ];
  const completed: Told = ['evidence.completed', { id: 'e1', kept: '棚', contact: '窓口' }];

  test.each(['untrue', 'personal'] as const)('%s：写しと連絡先がなければ、務めが残る', (result) => {
    const before = having(handled(), recorded());
    expect(trackOf(before, 'evidence')).toBe('evidence.kept');
    refused(before, completed);
    const after = having(before, found('e1', result));
    expect(trackOf(after, 'evidence')).toBe('evidence.wanting');
    expect(after.context.owed.evidence).toBe(true);
    expect(trackOf(having(after, completed), 'evidence')).toBe('evidence.kept');
  });
  test('どちらもそろっていれば、何も残らない。写しだけ・連絡先だけなら、残る', () => {
    const standing = (change: Partial<typeof POST>) =>
      trackOf(having(handled(), recorded(change), found('e1')), 'evidence');
    expect(standing({ kept: '棚', contact: '窓口' })).toBe('evidence.kept');
    expect(standing({ kept: '棚' })).toBe('evidence.wanting');
    expect(standing({ contact: '窓口', kept: ' ' })).toBe('evidence.wanting');
  });
  test('そろえたあと、そろわない理由を残したあとは、また求めない', () => {
    const wanting = having(handled(), recorded(), found('e1'));
    const given: Told = ['evidence.unobtainable', { id: 'e1', reason }];
    for (const told of [completed, given])
      expect(trackOf(having(wanting, told, found('e1', 'personal')), 'evidence')).toBe(
        'evidence.kept',
      );
  });
  test('証拠がなければ、分かりようがない。ほかの番号は、何も変えない', () => {
    refused(handled(), found('e1'));
    const two = having(handled(), recorded(), recorded({ id: 'e2' }), found('e9'));
    expect(trackOf(two, 'evidence')).toBe('evidence.kept');
    const one = having(two, found('e2'), found('e2'));
    expect(one.context.wanting).toEqual(['e2']);
  });
  test('分かったあとは、そろうまで警察へ進まない', () => {
    const step = having(handled(), recorded(), malicious, [
      'extent.confirmed',
      { posts: true, hearing: true, reach: true, text: '' },
    ]);
    expect(takes(step, 'evidence.secured')).toBe(true);
    const untrue = having(step, found('e1'));
    refused(untrue, 'evidence.secured');
    expect(takes(having(untrue, completed), 'evidence.secured')).toBe(true);
  });
});
