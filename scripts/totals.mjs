// The closing line of a whole test run, from the JSON reports it left: `node scripts/totals.mjs REPORT…`
import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Totals */
/** @typedef {{ stats: { expected: number, flaky: number, unexpected: number, skipped: number } }} PlaywrightReport */
/** @typedef {{ numPassedTests: number, numFailedTests: number, numFailedTestSuites: number, numPendingTests: number }} VitestReport */

const totals = process.argv.slice(2).map(readTotals);
const [passed, failed, skipped] = /** @type {const} */ (['passed', 'failed', 'skipped']).map((key) =>
  totals.reduce((sum, report) => sum + report[key], 0),
);
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);

/**
 * @param {string} file
 * @returns {Totals}
 */
function readTotals(file) {
  // A runner that left no report never got as far as its tests.
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const report = /** @type {Totals | PlaywrightReport | VitestReport} */ (
    JSON.parse(readFileSync(file, 'utf8'))
  );
  if ('stats' in report) {
    const { expected, flaky, unexpected, skipped: left } = report.stats;
    return { passed: expected + flaky, failed: unexpected, skipped: left };
  }
  if ('numPassedTests' in report) {
    const { numPassedTests, numFailedTests, numFailedTestSuites, numPendingTests } = report;
    // A file that does not load fails as a suite without one failing test.
    return {
      passed: numPassedTests,
      failed: Math.max(numFailedTests, numFailedTestSuites > 0 ? 1 : 0),
      skipped: numPendingTests,
    };
  }
  return report;
}
