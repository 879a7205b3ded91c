// `node rival-host.mjs FOLDER`: serves what stands in a folder on the loopback address, nothing cached, as the local host
// serves the product.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';

const [folder = '.'] = process.argv.slice(2);
const TYPES = new Map([
  ['.js', 'text/javascript'],
  ['.css', 'text/css'],
  ['.json', 'application/json'],
]);

const server = createServer((request, response) => {
  const { pathname, search } = new URL(request.url ?? '', 'http://127.0.0.1');
  // Browsers ask for an icon of their own accord.
  if (pathname === '/favicon.ico') return void response.writeHead(204).end();
  const name = pathname === '/data' ? `data-${search.slice(1)}.json` : pathname.slice(1);
  const type = TYPES.get(extname(name)) ?? 'text/html';
  const body = readFileSync(join(folder, name));
  response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' });
  response.end(body);
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object') console.log(`Running at http://127.0.0.1:${address?.port}`);
});
process.once('SIGTERM', () => process.exit(0));
