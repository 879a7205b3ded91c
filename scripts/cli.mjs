// `npm run --silent cli -- …`: builds what the command line needs and runs it in the caller's folder.
// Standard output is the command's alone.
import { join } from 'node:path';
import { buildStale } from './build-stale.mjs';
import { runInPlace } from './run-in-place.mjs';
import { projectNode, root, setUp } from './set-up.mjs';

setUp();
// The renderer too: its report page is what a PDF is printed from.
buildStale(['main', 'renderer']);

// npm runs scripts in the project; file names mean the folder its caller stands in.
const callersFolder = process.env['npm_lifecycle_event'] === 'cli' ? process.env['INIT_CWD'] : undefined;
runInPlace(
  projectNode,
  [join(root, 'dist/main/cli.js'), ...process.argv.slice(2)],
  callersFolder ?? process.cwd(),
);
