// @ts-check
/** The last line of a run: `N passed, N failed`. A file that never ran its tests counts as failed. */

/** @returns {import('@web/test-runner').Reporter} */
export function countReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const sum = { passed: 0, failed: 0, skipped: 0 };
      let unable = 0;
      for (const session of sessions) {
        const before = sum.failed;
        if (session.testResults) count(session.testResults, sum);
        if (session.passed || sum.failed > before) continue;
        sum.failed += 1;
        // A page that never comes to an end did run; one whose sources do not load did not.
        if (!session.errors.some(({ message }) => /timed out|within/i.test(message))) unable += 1;
      }
      // The runner itself still writes after this; the last word is said when nothing can follow.
      process.once('exit', () => {
        if (unable > 0) console.log(`${unable} could not run`);
        if (sum.skipped > 0) console.log(`${sum.skipped} skipped`);
        console.log(`${sum.passed} passed, ${sum.failed} failed`);
      });
    },
  };
}

/**
 * @param {import('@web/test-runner').TestSuiteResult} suite
 * @param {{ passed: number, failed: number, skipped: number }} sum
 */
function count(suite, sum) {
  for (const test of suite.tests) {
    if (test.skipped) sum.skipped += 1;
    else if (test.passed) sum.passed += 1;
    else sum.failed += 1;
  }
  for (const inner of suite.suites) count(inner, sum);
}
