// The end of a whole test run, from the JSON reports it left: what failed, or passed at its second try only, by name, and
// a closing line.
// `node scripts/totals.mjs REPORT…`
import { existsSync, readFileSync } from 'node:fs';
import { failedFaults, failedUnits, storiesThatWere } from './failed-tests.mjs';

/** @import { Outcome, Suite, UnitFile } from './failed-tests.mjs' */
/** @typedef {{ passed: number, failed: number, skipped: number, names: readonly string[], again?: readonly string[] }} Totals */
/** @typedef {Omit<Totals, 'names' | 'again'> & { names?: readonly string[], outcomes?: readonly Outcome[] }} OwnReport */
/** @typedef {{ stats: { expected: number, flaky: number, unexpected: number, skipped: number }, suites: readonly Suite[] }} PlaywrightReport */
/** @typedef {{ numPassedTests: number, numFailedTests: number, numFailedTestSuites: number, numPendingTests: number, testResults: readonly UnitFile[] }} VitestReport */

const totals = process.argv.slice(2).map(readTotals);
for (const name of totals.flatMap(({ names }) => names)) console.log(`Failed: ${name}`);
for (const name of totals.flatMap(({ again = [] }) => again)) console.log(`At the second try only: ${name}`);
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
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0, names: [`no report in ${file}`] };
  const report = /** @type {OwnReport | PlaywrightReport | VitestReport} */ (
    JSON.parse(readFileSync(file, 'utf8'))
  );
  if ('stats' in report) {
    const { expected, flaky, unexpected, skipped: left } = report.stats;
    return {
      passed: expected + flaky,
      failed: unexpected,
      skipped: left,
      names: storiesThatWere('unexpected', report.suites),
      again: storiesThatWere('flaky', report.suites),
    };
  }
  if ('numPassedTests' in report) {
    const { numPassedTests, numFailedTests, numFailedTestSuites, numPendingTests } = report;
    // A file that does not load fails as a suite without one failing test.
    return {
      passed: numPassedTests,
      failed: Math.max(numFailedTests, numFailedTestSuites > 0 ? 1 : 0),
      skipped: numPendingTests,
      names: failedUnits(report.testResults),
    };
  }
  return { ...report, names: report.names ?? failedFaults(report.outcomes ?? []) };
}
