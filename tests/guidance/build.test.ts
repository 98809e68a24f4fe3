import { expect, test } from 'vitest';
import { guidance } from '../../scripts/vite/guidance/plugin';
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
