import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { colorSchemeOf, type Theme } from '../../shared/preferences.ts';

export interface Page {
  readonly type: string;
  readonly body: Buffer;
}

/** Everything a window can load, by the path of its address. Nothing else is ever served. */
export type Pages = ReadonlyMap<string, Page>;

export interface PageAnswer {
  readonly status: 200 | 404;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Where index.html leaves room for the nonce of its styles (React Aria adds one). */
const NONCE_PLACE = '%CSP_NONCE%';
/** Where it leaves room for the theme: there before the first frame, so that none is drawn in the wrong one. */
const COLOR_SCHEME_PLACE = '%COLOR_SCHEME%';

/** Reads the built pages into memory, once: a request only ever looks into this map, never at the disk. */
export async function readPages(folder: string): Promise<Pages> {
  const files = (await filesIn(folder)).filter((path) => extname(path) in TYPES);
  const pages = await Promise.all(
    files.map(async (path): Promise<[string, Page]> => {
      const address = `/${relative(folder, path).split(sep).join('/')}`;
      return [address, { type: TYPES[extname(path)] ?? '', body: await readFile(path) }];
    }),
  );
  if (!pages.some(([address]) => address === '/index.html')) throw new Error('The build lacks its pages');
  return new Map(pages);
}

/** Own walk: inside an Electron archive, `recursive` is not to be relied on. Links are not followed. */
async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = entries.map(async (entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesIn(path);
    return entry.isFile() ? [path] : [];
  });
  return (await Promise.all(found)).flat();
}

/** What a window gets for the path of an address. Each page load has a nonce of its own. */
export function answerPage(pages: Pages, path: string, theme: Theme): PageAnswer {
  const page = pages.get(path === '/' ? '/index.html' : path);
  if (!page) return { status: 404, headers: protection(''), body: Buffer.from('Not found') };
  if (!page.type.startsWith('text/html')) {
    return { status: 200, headers: { ...protection(''), 'content-type': page.type }, body: page.body };
  }
  const nonce = randomBytes(16).toString('base64');
  return {
    status: 200,
    headers: { ...protection(nonce), 'content-type': page.type },
    body: Buffer.from(
      page.body
        .toString('utf8')
        .replaceAll(NONCE_PLACE, nonce)
        .replaceAll(COLOR_SCHEME_PLACE, colorSchemeOf(theme)),
    ),
  };
}

/** The same protection for every answer, in every host. */
export function protection(nonce: string): Readonly<Record<string, string>> {
  const styles = nonce === '' ? `style-src 'self'` : `style-src 'self' 'nonce-${nonce}'`;
  return {
    'content-security-policy': [
      `default-src 'none'`,
      `script-src 'self'`,
      styles,
      `font-src 'self'`,
      `img-src 'self' data:`,
      `connect-src 'self'`,
      // The PDF viewer of the preview parses in a worker.
      `worker-src 'self'`,
      `base-uri 'none'`,
      `form-action 'none'`,
      `frame-ancestors 'none'`,
    ].join('; '),
    'content-type': 'text/plain; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    // A window keeps nothing of a workshop, nor of the program that shows it.
    'cache-control': 'no-store',
  };
}
