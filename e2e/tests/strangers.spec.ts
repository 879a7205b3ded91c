import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { prepared } from '../fixtures/prepared-workshop.ts';
import { expect, test } from '../fixtures/trilane.ts';

const CONNECT = 'trilane:connect';

/** What a page that was broken into might have: a way to any channel of the program. */
const HOSTILE_PRELOAD = `
  const { ipcRenderer } = require('electron');
  window.addEventListener('message', ({ data }) => {
    if (typeof data?.channel === 'string') ipcRenderer.send(data.channel, data.message);
  });
`;

/** From now on, pages that load can write to any channel. */
async function breakIn(app: ElectronApplication, folder: string): Promise<void> {
  const script = join(folder, 'hostile-preload.js');
  writeFileSync(script, HOSTILE_PRELOAD);
  await app.evaluate(({ session }, preload) => {
    // oxlint-disable-next-line typescript/no-deprecated -- its successor is missing in Electron 33, which is tested too
    session.defaultSession.setPreloads([preload]);
  }, script);
}

async function writeTo(page: Page, channel: string, message: unknown = null): Promise<void> {
  await page.evaluate((said) => window.postMessage(said, '*'), { channel, message });
}

test('whoever is not the main frame of our page gets no line to the program, and is counted', async ({
  trilane,
  host,
}) => {
  test.skip(host === 'local', 'there they are strangers at a door: server.test.ts, foreign-site.test.ts');
  const file = await prepared(trilane, { title: 'Guarded', people: ['Ben'], services: { EHR: {} } });
  await trilane.launch(file);
  const { page, electron } = trilane;
  if (!electron) throw new Error('The desktop program can be asked from inside');
  const times = (line: string) => trilane.said.filter((said) => said === `trilane: ${line}`).length;
  const turnedAway = async (why: string, expected: number) => {
    trilane.expectComplaint(new RegExp(`^host: trilane: turned away: ${why}$`));
    await expect.poll(() => times(`turned away: ${why}`)).toBe(expected);
  };
  await trilane.board.expectServices('EHR');
  await page.waitForLoadState('networkidle');
  await breakIn(electron, dirname(trilane.documents));
  // What a page that was broken into does with the line it has.
  await page.addInitScript(() => {
    window.addEventListener('message', ({ data, ports }) => {
      if (data === 'trilane:port') Object.assign(window, { line: ports[0] });
    });
  });
  await page.reload();
  await trilane.board.expectServices('EHR');

  await test.step('a second line for the same page', async () => {
    await writeTo(page, CONNECT);
    await turnedAway('too-many', 1);
  });

  await test.step('channels that are not there', async () => {
    await writeTo(page, 'trilane:other', { path: '/etc/passwd' });
    await writeTo(page, 'trilane:port');
    await writeTo(page, '__proto__');
    await turnedAway('channel', 3);
  });

  await test.step('messages that are no calls', async () => {
    trilane.expectComplaint(/^host: trilane: call unknown refused: bad-input$/);
    await page.evaluate(() => {
      const { line } = window as unknown as { readonly line: MessagePort };
      for (const message of [{}, null, 7, new ArrayBuffer(100_000_000), { id: 1, call: 'undo', input: {} }]) {
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port has one other end, not an origin
        line.postMessage(message);
      }
    });
    await expect.poll(() => times('call unknown refused: bad-input')).toBe(5);
  });

  await test.step('a frame within our page, of our own origin, in whose name somebody speaks', async () => {
    await page.evaluate(() => document.body.append(document.createElement('iframe')));
    // The frame is real; that it speaks is played. It can't: Electron loads preload scripts into frames only where a window
    // is made with nodeIntegrationInSubFrames, which locked-down.spec.ts reads back, and without one a frame has no channel.
    const origin = await electron.evaluate(({ BrowserWindow, ipcMain }, channel) => {
      const sender = BrowserWindow.getAllWindows()[0]?.webContents;
      const senderFrame = sender?.mainFrame.frames[0];
      ipcMain.emit(channel, { sender, senderFrame });
      return senderFrame?.origin;
    }, CONNECT);
    expect(origin).toBe('app://trilane');
    await turnedAway('origin', 1);
  });

  await test.step('a window that nobody expects, of our own origin', async () => {
    trilane.expectComplaint(/^console: Failed to load resource: .* 404/);
    // With which Chromium shows plain text.
    trilane.expectComplaint(/^console: Refused to apply inline style/);
    const opened = electron.waitForEvent('window');
    await electron.evaluate(({ BrowserWindow }) => void new BrowserWindow().loadURL('app://trilane/nothing'));
    const stranger = await opened;
    await expect(stranger.getByText('Not found')).toBeVisible();
    await writeTo(stranger, CONNECT);
    await turnedAway('origin', 2);
    await stranger.close();
  });

  await test.step('our window, gone to a page that is not ours', async () => {
    trilane.expectComplaint(/^console: %cElectron Security Warning \(Insecure Content-Security-Policy\)/);
    await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.loadURL('about:blank'));
    await expect(page).toHaveURL('about:blank');
    await writeTo(page, CONNECT);
    await turnedAway('origin', 3);
  });

  await test.step('back on our page, the room goes on', async () => {
    await electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.loadURL('app://trilane/'),
    );
    await trilane.board.assign(trilane.people.person('Ben'), 'EHR', 'Customer');
    await trilane.shell.saved();
    await trilane.restart(file);
    await trilane.board.expectInLane('EHR', 'Customer', 'Ben');
  });
});
