import { expect, test } from 'vitest';
import { countPlaywright, countVitest, honest, verdict } from '../../scripts/counts.mjs';

const none = { passed: 0, failed: 0, skipped: 0 };

test('a run that crashed, ended badly without a failed test, or ran nothing has failed', () => {
  expect(honest(undefined, true)).toEqual({ ...none, failed: 1 });
  expect(honest({ ...none, passed: 5 }, false)).toEqual({ ...none, passed: 5, failed: 1 });
  expect(honest(none, true)).toEqual({ ...none, failed: 1 });
  expect(honest({ ...none, skipped: 3 }, true)).toEqual({ passed: 0, failed: 1, skipped: 3 });
  expect(honest({ ...none, passed: 5, failed: 2 }, false)).toEqual({
    ...none,
    passed: 5,
    failed: 2,
  });
  expect(honest({ ...none, passed: 5 }, true)).toEqual({ ...none, passed: 5 });
});

test('a test file that could not be loaded counts as failed', () => {
  const report = {
    numPassedTests: 7,
    numFailedTests: 1,
    numPendingTests: 1,
    numTodoTests: 1,
    testResults: [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{}] },
      { status: 'passed', assertionResults: [{}] },
    ],
  };
  expect(countVitest(report)).toEqual({ passed: 7, failed: 2, skipped: 2 });
});

test('a test that failed first and passed later has failed', () => {
  const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 2 };
  expect(countPlaywright({ stats })).toEqual({ passed: 4, failed: 2, skipped: 2 });
});

test('the last line sums the parts, and names skipped tests only when there are any', () => {
  const part = { ...none, passed: 3 };
  expect(verdict([part, part])).toBe('6 passed, 0 failed');
  expect(verdict([part, { ...none, failed: 1, skipped: 2 }])).toBe('3 passed, 1 failed, 2 skipped');
});
