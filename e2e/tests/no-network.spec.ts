import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { cutOff, NO_COMPILER } from '../faults/network/no-network.ts';
import { filesIn } from '../fixtures/folder.ts';
import { readPdf } from '../fixtures/pdf.ts';
import { processesWith } from '../fixtures/processes-with.ts';
import { expect, test, type Trilane } from '../fixtures/trilane.ts';
import { readWorkshop } from '../fixtures/workshop-file.ts';

test.use({ ownWindow: true });

/**
 * A browser asks its own computer whether it has a way into IPv6 before it talks to any server, 127.0.0.1 too, and no flag
 * stops it (docs/decisions/0021). It connects a datagram socket, which sends nothing. Here even that is denied.
 */
const ROUTE_QUESTION = 'connect-datagram inet6 [2001:4860:4860::8888]:443';

/** Reaches for the network in every way Node has, and for itself: says how each went. */
const REACHING = `
  const net = require('node:net'), dns = require('node:dns'), dgram = require('node:dgram');
  const said = {};
  const ended = (way) => (error) => { said[way] = error?.code ?? 'done'; };
  const reach = (port, host, way) => new Promise((resolve) => {
    const socket = net.connect(port, host, () => { ended(way)(null); socket.destroy(); });
    socket.on('error', ended(way)).on('close', resolve);
  });
  const server = net.createServer().listen(0, '127.0.0.1', async () => {
    await reach(443, '192.0.2.1', 'inet');
    await reach(443, '2001:db8::1', 'inet6');
    await reach(server.address().port, '127.0.0.1', 'loopback');
    await new Promise((resolve) => dns.lookup('trilane.example', (error) => resolve(ended('name')(error))));
    const datagram = dgram.createSocket('udp4');
    await new Promise((resolve) => datagram.send('x', 53, '192.0.2.2', (error) => resolve(ended('datagram')(error))));
    datagram.close();
    const aimed = dgram.createSocket('udp6');
    await new Promise((resolve) => aimed.connect(53, '2001:db8::2', (error) => resolve(ended('aimed')(error))));
    aimed.close();
    server.close();
    console.log(JSON.stringify(said));
  });
`;

async function reachOut(env: Readonly<Record<string, string>>): Promise<unknown> {
  const child = spawn(process.execPath, ['-e', REACHING], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  return JSON.parse(said);
}

/** A whole workshop, in short: from an empty laptop to the sponsor's PDF and a copy. */
async function holdWorkshop(trilane: Trilane) {
  const { start, people, board, shell, raci, exporting } = trilane;
  await start.createWorkshop({ title: 'Northfield' });
  await people.type('Ben', 'CFO');
  await board.typeService('EHR');
  await board.assign(people.person('Ben'), 'EHR', 'Customer');
  await board.assign(people.person('CFO'), 'EHR', 'Sponsor');
  await shell.show('RACI');
  await raci.expectColumns('EHR', 'Ben', 'CFO');
  await exporting.open();
  await exporting.pages();
  await trilane.chooseSave(join(trilane.documents, 'Report.pdf'), () => exporting.save());
  await expect(shell.notices()).toContainText('Saved Report.pdf in Documents');
  const copy = join(trilane.documents, 'Copy.trilane');
  await trilane.chooseSave(copy, () => shell.chooseFromFileMenu('Save a copy…'));
  await expect(shell.notices()).toContainText('Copy.trilane');
  await shell.closeWorkshop();
}

test('a whole workshop without a network: nothing is missing, and nothing was tried', async ({
  trilane,
  host,
}) => {
  const network = cutOff(dirname(trilane.documents));
  test.skip(network === null, NO_COMPILER);
  if (network === null) return;

  await test.step('who reaches for the network there is denied, and seen', async () => {
    const control = cutOff(trilane.documents);
    expect(await reachOut(control?.env ?? {})).toEqual({
      inet: 'ECONNREFUSED',
      inet6: 'ECONNREFUSED',
      loopback: 'done',
      name: 'EAI_FAIL',
      datagram: 'ECONNREFUSED',
      aimed: 'ECONNREFUSED',
    });
    expect(control?.attempts()).toEqual([
      'connect inet 192.0.2.1:443',
      'connect inet6 [2001:db8::1]:443',
      'getaddrinfo name trilane.example',
      expect.stringMatching(/^send\w+ inet 192\.0\.2\.2:53$/),
      'connect-datagram inet6 [2001:db8::2]:53',
    ]);
  });

  await trilane.launch(undefined, network.env);
  await holdWorkshop(trilane);
  // It was there all the time, also where Chromium does its networking.
  const watched = processesWith(network.library);
  expect(watched.filter((command) => command.includes('network.mojom.NetworkService'))).not.toEqual([]);
  await trilane.start.openRecent('Northfield');
  await trilane.board.expectInLane('EHR', 'Customer', 'Ben');
  await trilane.close();

  // Electron's pages come from no server.
  const known = host === 'local' ? [ROUTE_QUESTION] : [];
  expect(network.attempts().filter((attempt) => !known.includes(attempt))).toEqual([]);
  const kept = await readWorkshop(join(trilane.workshops, 'Northfield.trilane'));
  expect(kept.lane('EHR', 'sponsor')).toEqual(['CFO']);
  expect((await readPdf(join(trilane.documents, 'Report.pdf'))).title).toBe('Northfield');
  expect(filesIn(trilane.documents)).toContain('Copy.trilane');
});
