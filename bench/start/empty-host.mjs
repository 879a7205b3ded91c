// The least that a local host with a window does: a server on the loopback address and an empty page.
import { createServer } from 'node:http';

const server = createServer((_request, response) => {
  response.writeHead(200, { 'content-type': 'text/html' });
  response.end('<!doctype html><title>Empty</title><main>Empty</main>');
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object') console.log(`Running at http://127.0.0.1:${address?.port}`);
});
process.once('SIGTERM', () => process.exit(0));
