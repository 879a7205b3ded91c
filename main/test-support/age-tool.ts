import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';

/** Said where a test could not run, so that nobody takes it for passed. */
export const NO_AGE = 'not run: this machine has no age tool, or no script(1) to type into it';

export function hasAge(): boolean {
  return ['age', 'script'].every((tool) => spawnSync(tool, ['--version']).status === 0);
}

/** Runs the age tool, which takes a pass phrase from a terminal only, and types one at each of its questions. */
export async function runAge(args: readonly string[], passPhrase: string): Promise<number> {
  const command = ['age', ...args.map((arg) => `'${arg}'`)].join(' ');
  const child = spawn('script', ['-qec', command, '/dev/null'], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdout.on('data', (said: Buffer) => {
    if (/passphrase[^\n]*: $/i.test(said.toString())) child.stdin.write(`${passPhrase}\n`);
  });
  const [code] = (await once(child, 'exit')) as [number];
  child.stdin.destroy();
  return code;
}
