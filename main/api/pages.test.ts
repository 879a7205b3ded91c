import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerPage, readPages, type Pages } from './pages.ts';

let folder: string;
let pages: Pages;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'trilane-pages-'));
  const built = join(folder, 'built');
  mkdirSync(join(built, 'assets'), { recursive: true });
  writeFileSync(
    join(built, 'index.html'),
    '<meta property="csp-nonce" nonce="%CSP_NONCE%" /><meta name="color-scheme" content="%COLOR_SCHEME%" />',
  );
  writeFileSync(join(built, 'assets', 'index-1.js'), 'start()');
  writeFileSync(join(built, 'licenses.md'), 'licenses');
  writeFileSync(join(built, '.built-from'), 'stamp');
  writeFileSync(join(folder, 'secret.html'), 'secret');
  symlinkSync(join(folder, 'secret.html'), join(built, 'linked.html'));
  pages = await readPages(built);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the pages', () => {
  test('are the built ones of a known type, and no others', () => {
    expect([...pages.keys()].toSorted()).toEqual(['/assets/index-1.js', '/index.html']);
  });

  test.each([
    '/../secret.html',
    '/assets/../../secret.html',
    '/%2e%2e/secret.html',
    '/assets\\..\\index.html',
    '//index.html',
    '/index.html/',
    '/INDEX.HTML',
    '/linked.html',
    '/licenses.md',
    '/.built-from',
    '/__proto__',
    '',
  ])('%j leads nowhere', (path) => {
    const answer = answerPage(pages, path, 'system');
    expect(answer.status).toBe(404);
    expect(answer.headers['content-security-policy']).toContain(`default-src 'none'`);
  });

  test('each load of a page has a nonce of its own, the same in page and policy', () => {
    const nonces = [1, 2].map(() => {
      const { headers, body } = answerPage(pages, '/', 'system');
      const [, nonce = ''] = /nonce="([^"]+)"/.exec(body.toString()) ?? [];
      expect(Buffer.from(nonce, 'base64')).toHaveLength(16);
      expect(headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonce}';`);
      return nonce;
    });
    expect(new Set(nonces).size).toBe(2);
  });

  test.each([
    ['system', 'light dark'],
    ['light', 'light'],
    ['dark', 'dark'],
  ] as const)('a page comes in the theme it is to have: %s', (theme, declared) => {
    const page = answerPage(pages, '/', theme).body.toString();
    expect(page).toContain(`<meta name="color-scheme" content="${declared}" />`);
  });

  test('every answer is protected alike, and a script is a script', () => {
    const { headers } = answerPage(pages, '/assets/index-1.js', 'system');
    expect(headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    });
    expect(headers['content-security-policy']).not.toMatch(/unsafe|\*|http:/);
  });
});

test('a build without pages is said so at once', async () => {
  await expect(readPages(join(folder, 'built', 'assets'))).rejects.toThrow('The build lacks its pages');
});
