import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { recordsOf } from '../../shared/model/workshop.ts';
import { largeWorkshop } from '../large-workshop.ts';
import { SIZES, type Rival, type SizeName } from './boards.ts';
import type { RivalPages } from './rival-pages.ts';

export interface RivalServer {
  addressOf(rival: Rival, size: SizeName): string;
  close(): Promise<void>;
}

/** Serves the rivals on the loopback address, as the local host serves the product: nothing cached, data as JSON. */
export async function startRivalServer(pages: RivalPages): Promise<RivalServer> {
  const data = new Map(
    Object.entries(SIZES).map(([name, size]) => [
      `?${name}`,
      { type: 'application/json', body: JSON.stringify(recordsOf(largeWorkshop(size))) },
    ]),
  );
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '', 'http://127.0.0.1');
    const found = pathname === '/data' ? data.get(search) : pages.get(pathname);
    // Browsers ask for an icon of their own accord.
    const missing = pathname === '/favicon.ico' ? 204 : 404;
    response.writeHead(found ? 200 : missing, {
      'content-type': `${found?.type ?? 'text/plain'}; charset=utf-8`,
      'cache-control': 'no-store',
    });
    response.end(found?.body);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    addressOf: (rival, size) => `http://127.0.0.1:${port}/${rival}?${size}`,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}
