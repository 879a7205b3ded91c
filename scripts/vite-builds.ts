import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { InlineConfig, Plugin, Rolldown } from 'vite';
import type { Target } from './freshness.mjs';
import { root } from './set-up.mjs';

/** Kept as packages: the runtime itself, the native addon, and the browser driver, which spawns files of its own. */
const MAIN_EXTERNAL = ['electron', 'better-sqlite3', 'playwright-core'];

/** Electron 33 and up speak at least Node 20.18 and Chromium 130. */
const NODE = 'node20';
const CHROMIUM = 'chrome130';

/** What the first script of the page brings: the window itself. */
const WINDOW = 'renderer/window.tsx';

const MAIN_ENTRIES = {
  electron: 'main/electron/main.ts',
  local: 'main/local/main.ts',
  cli: 'main/cli.ts',
  'session-worker': 'main/session/worker.ts',
  'locking-worker': 'main/workshop-file/locking-worker.ts',
  'inspection-child': 'main/workshop-file/inspection-child.ts',
};

/** The Vite configuration that builds one target into `outDir`. */
export function viteBuild(target: Target, outDir: string): InlineConfig {
  switch (target) {
    case 'main':
      return nodeBuild(outDir, MAIN_EXTERNAL, MAIN_ENTRIES, {
        format: 'es',
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
      });
    case 'preload':
      // A sandboxed preload is one CommonJS file: it can require electron and nothing else.
      return nodeBuild(
        outDir,
        ['electron'],
        { preload: 'main/electron/preload.ts' },
        {
          format: 'cjs',
          entryFileNames: '[name].cjs',
          codeSplitting: false,
        },
      );
    case 'renderer':
      return rendererBuild(outDir);
  }
}

function nodeBuild(
  outDir: string,
  external: readonly string[],
  entries: Readonly<Record<string, string>>,
  output: Readonly<Record<string, string | boolean>>,
): InlineConfig {
  return {
    ...common(),
    root,
    ssr: { noExternal: true, external: [...external], target: 'node' },
    build: {
      ...buildInto(outDir),
      ssr: true,
      target: NODE,
      minify: false,
      rolldownOptions: { input: fromRoot(entries), external: [...external], output },
    },
  };
}

function rendererBuild(outDir: string): InlineConfig {
  return {
    ...common(),
    root: join(root, 'renderer'),
    // Every host serves the pages under an origin of its own.
    base: './',
    plugins: [
      react(),
      askAtOnce(WINDOW, 'inter-latin-wght-normal.woff2'),
      compileAhead(WINDOW),
      refuseInline(),
    ],
    build: {
      ...buildInto(outDir),
      target: CHROMIUM,
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rolldownOptions: { input: fromRoot({ index: 'renderer/index.html', report: 'renderer/report.html' }) },
    },
  };
}

function common(): InlineConfig {
  return { configFile: false, publicDir: false, logLevel: 'warn' };
}

function buildInto(outDir: string): NonNullable<InlineConfig['build']> {
  return { outDir, emptyOutDir: true, reportCompressedSize: false, license: { fileName: 'licenses.md' } };
}

function fromRoot(entries: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(entries).map(([name, path]) => [name, join(root, path)]));
}

/**
 * A page whose entry imports `module` later asks for that, and all it needs, together with the entry: the entry only has
 * to run before it. So does it ask for `font`: where that comes only once text needs it, all is laid out a second time.
 */
function askAtOnce(module: string, font: string): Plugin {
  return {
    name: 'ask-at-once',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle = {}, chunk }) => {
        const later = Object.values(bundle).find(
          (file) => file.type === 'chunk' && file.facadeModuleId === join(root, module),
        );
        if (later?.type !== 'chunk' || !chunk?.dynamicImports.includes(later.fileName)) return html;
        const needed = [...chunksUnder(later, bundle)];
        const styles = new Set(needed.flatMap((one) => [...(one.viteMetadata?.importedCss ?? [])]));
        const fonts = Object.values(bundle).filter(
          (file) => file.type === 'asset' && file.names.includes(font),
        );
        return [
          ...fonts.map(({ fileName }) => ({
            rel: 'preload',
            as: 'font',
            type: 'font/woff2',
            crossorigin: true,
            href: `./${fileName}`,
          })),
          ...[...styles].map((href) => ({ rel: 'stylesheet', crossorigin: true, href: `./${href}` })),
          ...needed.map(({ fileName }) => ({
            rel: 'modulepreload',
            crossorigin: true,
            href: `./${fileName}`,
          })),
        ]
          .filter(({ href }) => !html.includes(`href="${href}"`))
          .map((attrs) => ({ tag: 'link', attrs, injectTo: 'head' as const }));
      },
    },
  };
}

/**
 * V8 leaves a function uncompiled until it is called, and then makes whoever waits for a board wait for that too. What the
 * window is made of asks to be compiled while it comes in, beside the page's own thread. Older browsers read a comment.
 */
function compileAhead(module: string): Plugin {
  return {
    name: 'compile-ahead',
    generateBundle: {
      // Whatever else is put at its beginning has to come before.
      order: 'post',
      handler: (_options, bundle) => {
        const window = Object.values(bundle).find(
          (file) => file.type === 'chunk' && file.facadeModuleId === join(root, module),
        );
        if (window?.type !== 'chunk') return;
        for (const chunk of chunksUnder(window, bundle)) {
          chunk.code = `//# allFunctionsCalledOnLoad\n${chunk.code}`;
        }
      },
    },
  };
}

/** A chunk and those it imports, each once, first those that others stand on. */
function chunksUnder(
  chunk: Rolldown.OutputChunk,
  bundle: Rolldown.OutputBundle,
  found = new Set<Rolldown.OutputChunk>(),
): ReadonlySet<Rolldown.OutputChunk> {
  for (const name of chunk.imports) {
    const imported = bundle[name];
    if (imported?.type === 'chunk' && !found.has(imported)) chunksUnder(imported, bundle, found);
  }
  return found.add(chunk);
}

/** The pages' Content Security Policy allows no inline script or style: find one here, not as a blank window. */
function refuseInline(): Plugin {
  return {
    name: 'refuse-inline',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'asset' || !file.fileName.endsWith('.html')) continue;
        const inline = /<script(?![^>]*\ssrc=)[^>]*>|<style[\s>]|\sstyle=|\son\w+=/i.exec(
          String(file.source),
        );
        if (inline) this.error(`${file.fileName}: the security policy would refuse the inline ${inline[0]}`);
      }
    },
  };
}
