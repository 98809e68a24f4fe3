import { expect, test } from 'vitest';
import { SPOKEN } from '../../scripts/vite/guidance/advice';
import { wrongIn } from '../../scripts/vite/guidance/check';
import { guidance } from '../../scripts/vite/guidance/plugin';
import { PLACES } from '../../src/reference/places';
import { read } from '../support/files';

type Start = (this: { error(told: string): never }) => Promise<void>;

const around = {
  error(told: string): never {
    throw new Error(told);
  },
};
const begin = (...wrongLines: Parameters<typeof guidance>): Promise<void> =>
  (guidance(...wrongLines).buildStart as Start).call(around);

test('版は、根拠がそろっていれば作られ、欠けていれば、欠けたものを挙げて止まる', async () => {
  await begin();
  await expect(begin(async () => ['met nowhere: B2.2', 'leads nowhere: 9.9.9'])).rejects.toThrow(
    /\(2\):\nmet nowhere: B2\.2\nleads nowhere: 9\.9\.9$/,
  );
  expect(read('vite.config.ts')).toContain('    guidance(),');
});

test('助言の行が条文も手引外も持たなければ、版は作られない', async () => {
  const planted = { ui: { ...SPOKEN.ui, live: { planted: '相手から離れる。' } } };
  await expect(begin(async () => wrongIn(PLACES, { ...SPOKEN, ...planted }))).rejects.toThrow(
    'advises without a source: ui.json live.planted',
  );
  const untold = PLACES.filter(({ kind, id }) => !(kind === 'task' && id === 'legal'));
  await expect(begin(async () => wrongIn(untold))).rejects.toThrow(
    /\(1\):\nadvises without a source: panels\.json tasks\.hint\.legal$/,
  );
});
