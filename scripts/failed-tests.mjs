// What failed in a test run, by name and with what its runner said of it, from the JSON report the runner left.

/** @typedef {{ status: string, error?: { message?: string, location?: { line: number } } }} Attempt */
/** @typedef {{ title: string, file: string, tests: readonly { projectName: string, status: string, results: readonly Attempt[] }[] }} Spec */
/** @typedef {{ specs?: readonly Spec[], suites?: readonly Suite[] }} Suite */
/** @typedef {{ fullName: string, status: string, failureMessages?: readonly string[] | null }} Assertion */
/** @typedef {{ name: string, status: string, message?: string, assertionResults: readonly Assertion[] }} UnitFile */
/** @typedef {{ id: string, title: string, verdict: string, lost: number }} Outcome */

/**
 * @param {readonly Suite[]} suites
 * @param {'unexpected' | 'flaky'} status `flaky`: failed first, passed when it was tried again
 * @returns {readonly string[]}
 */
export function storiesThatWere(status, suites) {
  return suites.flatMap(({ specs = [], suites: inner = [] }) => [
    ...specs.flatMap(({ file, title, tests }) =>
      tests
        .filter((test) => test.status === status)
        .map(({ projectName, results }) => `[${projectName}] ${file}: ${title}${whyFailed(results)}`),
    ),
    ...storiesThatWere(status, inner),
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

/** @param {readonly Attempt[]} attempts */
function whyFailed(attempts) {
  const error = attempts.findLast(({ status }) => status !== 'passed')?.error;
  const at = error?.location ? ` at line ${error.location.line}` : '';
  return `${at}${reason(error?.message)}`;
}

/** The first line says that something was not so; what it was is in the lines that name it. */
const TELLING = /^(Locator|Expected|Received|Error: strict)/u;
// oxlint-disable-next-line no-control-regex -- colours are control characters
const COLOURS = /\u001B\[\d+m/gu;

/** @param {string | undefined | null} message */
function reason(message) {
  const [first, ...others] = (message ?? '').replaceAll(COLOURS, '').split('\n');
  const told = [first, ...others.map((line) => line.trim()).filter((line) => TELLING.test(line))];
  return first ? ` (${told.join('; ').slice(0, 400)})` : '';
}
