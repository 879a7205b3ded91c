import about from '../package.json' with { type: 'json' };
import { nodeTrouble } from './node-version.ts';

const trouble = nodeTrouble(process.versions);
if (trouble === null) {
  // Only now: it loads SQLite.
  const { runCommandLine } = await import('./cli/run-command-line.ts');
  process.exit(await runCommandLine(process.argv.slice(2), about.version));
}
process.stderr.write(`${trouble}\n`);
process.exitCode = 2;
