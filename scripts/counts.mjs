/**
 * `names`: what failed, a line each with the first line of why.
 * @typedef {{ passed: number, failed: number, skipped: number, names?: string[] }} Counts
 */

/**
 * @param {string[]} place
 * @param {string | undefined} why
 */
const named = (place, why) =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control characters
  `${place.join(' › ')}: ${(why ?? '').replace(/\u001b\[\d*m/g, '').split('\n', 1)[0]}`;

/**
 * What must hold: a run that crashed, that ended badly without a failed test, or that ran nothing,
 * counts as a failure.
 * @param {Counts | undefined} counts
 * @param {boolean} succeeded
 * @returns {Counts}
 */
export function honest(counts, succeeded) {
  const { passed, failed, skipped, names = [] } = counts ?? { passed: 0, failed: 0, skipped: 0 };
  const unexplained = failed === 0 && (!succeeded || passed === 0);
  return { passed, failed: unexplained ? 1 : failed, skipped, names };
}

/**
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number,
 *   numTodoTests: number, testResults: { name: string, status: string, message?: string,
 *   assertionResults: { fullName: string, status: string, failureMessages?: string[] }[] }[] }} report
 * @returns {Counts}
 */
export function countVitest(report) {
  // A file that could not be loaded holds no failed test, yet it failed.
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  const failed = report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => named([name, fullName], failureMessages?.[0])),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
    names: [...failed, ...broken.map(({ name, message }) => named([name], message))],
  };
}

/**
 * @typedef {{ projectName: string, status: string,
 *   results: { error?: { message?: string } }[] }} Try
 * @typedef {{ file: string, suites?: Suite[],
 *   specs?: { title: string, line: number, tests: Try[] }[] }} Suite
 */

/**
 * @param {Suite} suite
 * @returns {string[]}
 */
const failedIn = ({ file, suites = [], specs = [] }) => [
  ...specs.flatMap(({ title, line, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ projectName, results }) =>
        named(
          [projectName, `${file}:${line}`, title],
          results.map(({ error }) => error?.message).find(Boolean),
        ),
      ),
  ),
  ...suites.flatMap(failedIn),
];

/**
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number },
 *   suites: Suite[] }} report
 * @returns {Counts}
 */
export function countPlaywright({ stats, suites }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
    names: suites.flatMap(failedIn),
  };
}

/** @param {Counts[]} parts */
export function verdict(parts) {
  /** @param {'passed' | 'failed' | 'skipped'} key */
  const sum = (key) => parts.reduce((total, part) => total + part[key], 0);
  const skipped = sum('skipped');
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped ? `, ${skipped} skipped` : ''}`;
}
