import { expect, test } from 'vitest';
import { countPlaywright, countVitest, honest, verdict } from '../../scripts/counts.mjs';

const none = { passed: 0, failed: 0, skipped: 0, names: [] as string[] };

test('a run that crashed, ended badly without a failed test, or ran nothing has failed', () => {
  expect(honest(undefined, true)).toEqual({ ...none, failed: 1 });
  expect(honest({ ...none, passed: 5 }, false)).toEqual({ ...none, passed: 5, failed: 1 });
  expect(honest(none, true)).toEqual({ ...none, failed: 1 });
  expect(honest({ ...none, skipped: 3 }, true)).toEqual({ ...none, failed: 1, skipped: 3 });
  expect(honest({ ...none, passed: 5, failed: 2 }, false)).toEqual({
    ...none,
    passed: 5,
    failed: 2,
  });
  expect(honest({ ...none, passed: 5 }, true)).toEqual({ ...none, passed: 5 });
});

test('a test file that could not be loaded counts as failed, and what failed is named', () => {
  const report = {
    numPassedTests: 7,
    numFailedTests: 1,
    numPendingTests: 1,
    numTodoTests: 1,
    testResults: [
      { name: 'a.test.ts', status: 'failed', message: 'no such file', assertionResults: [] },
      {
        name: 'b.test.ts',
        status: 'failed',
        assertionResults: [
          {
            fullName: 'adds up',
            status: 'failed',
            failureMessages: ['\u001b[31mexpected 1 to be 2\u001b[39m\n    at b.test.ts:3'],
          },
          { fullName: 'is there', status: 'passed', failureMessages: [] },
        ],
      },
      {
        name: 'c.test.ts',
        status: 'passed',
        assertionResults: [{ fullName: 'goes on', status: 'passed', failureMessages: [] }],
      },
    ],
  };
  expect(countVitest(report)).toEqual({
    passed: 7,
    failed: 2,
    skipped: 2,
    names: ['b.test.ts › adds up: expected 1 to be 2', 'a.test.ts: no such file'],
  });
});

test('a test that failed first and passed later has failed', () => {
  const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 2 };
  const at = (status: string, message?: string) => ({
    projectName: 'phone',
    status,
    results: [{}, { error: { message: message as string } }],
  });
  const suites = [
    {
      file: 'lock.spec.ts',
      specs: [{ title: 'opens', line: 7, tests: [at('expected')] }],
      suites: [
        {
          file: 'lock.spec.ts',
          specs: [{ title: 'shuts', line: 9, tests: [at('flaky', 'late')] }],
        },
      ],
    },
    {
      file: 'tabs.spec.ts',
      specs: [{ title: 'race', line: 3, tests: [at('unexpected', 'two\nat')] }],
    },
  ];
  expect(countPlaywright({ stats, suites })).toEqual({
    passed: 4,
    failed: 2,
    skipped: 2,
    names: ['phone › lock.spec.ts:9 › shuts: late', 'phone › tabs.spec.ts:3 › race: two'],
  });
});

test('the last line sums the parts, and names skipped tests only when there are any', () => {
  const part = { ...none, passed: 3 };
  expect(verdict([part, part])).toBe('6 passed, 0 failed');
  expect(verdict([part, { ...none, failed: 1, skipped: 2 }])).toBe('3 passed, 1 failed, 2 skipped');
});
