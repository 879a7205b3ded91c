// What failed in a test run, by name and with the first line of the reason, from the JSON report its runner left.

/** @typedef {{ error?: { message?: string } }} Attempt */
/** @typedef {{ title: string, file: string, ok: boolean, tests: readonly { projectName: string, results: readonly Attempt[] }[] }} Spec */
/** @typedef {{ specs?: readonly Spec[], suites?: readonly Suite[] }} Suite */
/** @typedef {{ fullName: string, status: string, failureMessages?: readonly string[] | null }} Assertion */
/** @typedef {{ name: string, status: string, message?: string, assertionResults: readonly Assertion[] }} UnitFile */
/** @typedef {{ id: string, title: string, verdict: string, lost: number }} Outcome */

/**
 * @param {readonly Suite[]} suites
 * @returns {readonly string[]}
 */
export function failedStories(suites) {
  return suites.flatMap(({ specs = [], suites: inner = [] }) => [
    ...specs
      .filter(({ ok }) => !ok)
      .flatMap(({ file, title, tests }) =>
        tests.map(
          ({ projectName, results }) =>
            `[${projectName}] ${file}: ${title}${reason(results.at(-1)?.error?.message)}`,
        ),
      ),
    ...failedStories(inner),
  ]);
}

/**
 * @param {readonly UnitFile[]} files
 * @returns {readonly string[]}
 */
export function failedUnits(files) {
  return files
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name, message, assertionResults }) => {
      const failed = assertionResults.filter(({ status }) => status === 'failed');
      // A file that does not load has no test that could fail.
      if (failed.length === 0) return [`${name}${reason(message)}`];
      return failed.map(
        ({ fullName, failureMessages }) => `${name}: ${fullName}${reason(failureMessages?.[0])}`,
      );
    });
}

/**
 * @param {readonly Outcome[]} outcomes
 * @returns {readonly string[]}
 */
export function failedFaults(outcomes) {
  return outcomes
    .filter(({ verdict }) => !['held', 'caught', 'not run'].includes(verdict))
    .map(({ id, title, verdict, lost }) => `${id} ${title} (${verdict}, ${lost} lost)`);
}

/** @param {string | undefined | null} message */
function reason(message) {
  const [first] = (message ?? '').split('\n');
  return first ? ` (${first})` : '';
}
