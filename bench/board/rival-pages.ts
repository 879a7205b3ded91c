import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type Rolldown } from 'vite';

import { RIVALS, type Rival } from './boards.ts';

/** Everything a rival's window loads, by its path in the site. */
export type RivalPages = ReadonlyMap<string, string | Uint8Array>;

const SOURCES: Readonly<Record<Rival, string>> = {
  floor: 'floor.ts',
  sortable: 'sortable.tsx',
  pangea: 'pangea.tsx',
  pragmatic: 'pragmatic.tsx',
};

/** The rivals, built as the product is: minified, for the same browsers, with React's production code. */
export async function buildRivals(): Promise<RivalPages> {
  const folder = join(import.meta.dirname, '..', 'rivals');
  const built = (await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    root: folder,
    plugins: [react()],
    build: {
      write: false,
      target: 'chrome130',
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: Object.fromEntries(RIVALS.map((rival) => [rival, join(folder, SOURCES[rival])])),
        output: { entryFileNames: '[name].js' },
      },
    },
  })) as Rolldown.RolldownOutput;

  const files = new Map<string, string | Uint8Array>();
  const styles: string[] = [];
  for (const file of built.output) {
    if (file.type === 'chunk') files.set(file.fileName, file.code);
    else if (file.fileName.endsWith('.css')) {
      files.set(file.fileName, file.source);
      styles.push(`<link rel="stylesheet" href="/${file.fileName}">`);
    }
  }
  for (const rival of RIVALS) files.set(`${rival}.html`, pageOf(rival, styles));
  return files;
}

function pageOf(rival: Rival, styles: readonly string[]): string {
  return (
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${rival}</title>${styles.join('')}</head>` +
    `<body><script type="module" src="/${rival}.js"></script></body></html>`
  );
}
