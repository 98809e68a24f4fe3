import { describe, expect, test } from 'vitest';
import { ENCOUNTER } from '../../src/session/encounterFlow';
import type { NewFact } from '../../src/session/flow';
import { matterOf, mistakenEnd } from '../../src/session/matterOf';
import { rowFromEntries } from '../../src/storage/indexRow';
import { begun, head } from './support';

describe('押し間違えた応対は、どの案件の一回でもない', () => {
  const closing: NewFact[] = [
    { type: 'matter.settled' },
    { type: 'task.done', data: { task: 'record' }, by: head },
    { type: 'encounter.closed', by: head },
  ];
  const matterIn = ({ session }: ReturnType<typeof begun>) =>
    ENCOUNTER.indexPatchOf('encounter-1', session.now()).matter;

  test('一回で閉じたときだけ。開き直せば、また一回になる', () => {
    const mistaken = begun();
    expect(mistaken.session.report(closing).ok).toBe(true);
    expect(mistaken.session.now().stateId).toBe('closed');
    expect(matterIn(mistaken)).toBeNull();
    expect(matterOf(mistaken.session.now().trail)).toBe('m1');
    mistaken.session.report([{ type: 'addendum.written', data: { text: '間違えた' } }]);
    expect(matterIn(mistaken)).toBeNull();
    mistaken.session.report([{ type: 'encounter.reopened', data: { reason: '実は来た' } }]);
    expect(matterIn(mistaken)).toBe('m1');
    mistaken.session.report(closing.slice(2));
    expect(mistaken.session.now().stateId).toBe('closed');
    expect(matterIn(mistaken)).toBe('m1');
  });

  test('控えの行が失われ、記録から作り直しても、初めに書いた行と同じ', () => {
    const { session } = begun();
    session.report([
      { type: 'matter.assigned', data: { matter: 'm2' } },
      { type: 'observation.noted', data: { act: 'manner.insult' } },
    ]);
    const strike = (seq: number): NewFact => ({
      type: 'entry.withdrawn',
      data: { seq, reason: '押し間違い' },
    });
    expect(session.report([strike(1), strike(2), ...closing]).ok).toBe(true);
    const lost = () => {
      const entries = session.now().trail.map(({ entry }) => entry);
      return rowFromEntries(
        'encounter-1',
        entries,
        { count: entries.length, head: '' },
        1,
        mistakenEnd,
      );
    };
    const written = () => ENCOUNTER.indexPatchOf('encounter-1', session.now());
    expect(lost()).toMatchObject(written());
    expect(lost()).toMatchObject({ open: 0, matter: null, stage: 'closed' });
    session.report([{ type: 'addendum.written', data: { text: '間違えた' } }]);
    expect(lost()).toMatchObject(written());
    session.report([{ type: 'encounter.reopened', data: { reason: '実は来た' } }]);
    expect(lost()).toMatchObject({ open: 1, matter: 'm1', stage: '' });
    session.report(closing.slice(2));
    expect(lost().matter).toBe(written().matter);
  });

  test('順に押して閉じた短い応対は、一回', () => {
    const plain = begun();
    for (const fact of closing) expect(plain.session.report([fact]).ok).toBe(true);
    expect(plain.session.now().stateId).toBe('closed');
    expect(matterIn(plain)).toBe('m1');
  });
});
