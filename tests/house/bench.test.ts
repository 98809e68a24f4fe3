import { expect, test } from 'vitest';
import { PARTS, plan } from '../../scripts/bench/options.mjs';

test('one part of the bench is asked for by its name; a name that is none is refused with those there are', () => {
  expect(plan([]).only).toBeUndefined();
  for (const part of PARTS) expect(plan(['--only', part]).only).toBe(part);
  expect(PARTS).toHaveLength(6);
  for (const unknown of ['search', '', 'steps,loads'])
    expect(() => plan(['--only', unknown])).toThrow(
      `--only must be one of ${PARTS.join(', ')}, not "${unknown}".`,
    );
});
