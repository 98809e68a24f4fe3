import { expect, test } from 'vitest';
import { officersOf } from '../../src/record/officers';
import { openSession, started } from './support';

test('端末を持つのは、最後に加わったか代わった人。取り消すと、その前の人', () => {
  const { session } = openSession();
  session.report([started()]);
  const holder = () => officersOf(session.now().trail).holder;
  expect(holder()).toEqual({ name: '', role: 'officer' });
  session.report([{ type: 'officer.joined', data: { name: '佐藤', role: 'supervisor' } }]);
  session.report([{ type: 'officer.swapped', data: { from: '', to: '鈴木' } }]);
  expect(holder()).toEqual({ name: '鈴木', role: 'officer' });
  session.report([{ type: 'officer.swapped', data: { from: '鈴木', to: '佐藤' } }]);
  expect(holder()).toEqual({ name: '佐藤', role: 'supervisor' });
  session.report([{ type: 'entry.withdrawn', data: { seq: 3, reason: '押し間違い' } }]);
  expect(holder()).toEqual({ name: '鈴木', role: 'officer' });
});
