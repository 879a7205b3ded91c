import type { ElectronApplication, Page } from '@playwright/test';
import { prepared } from '../fixtures/prepared-workshop.ts';
import { expect, test } from '../fixtures/trilane.ts';

const ELSEWHERE = 'https://example.invalid/';

/** What Electron itself says of each window; its types leave it out. */
async function preferencesOf(app: ElectronApplication): Promise<readonly Record<string, unknown>[]> {
  return app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => {
      const {
        sandbox,
        contextIsolation,
        nodeIntegration,
        webviewTag,
        webSecurity,
        nodeIntegrationInSubFrames,
      } = (
        webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
      ).getLastWebPreferences();
      const spellcheck = webContents.session.isSpellCheckerEnabled();
      return {
        sandbox,
        contextIsolation,
        nodeIntegration,
        webviewTag,
        spellcheck,
        webSecurity,
        nodeIntegrationInSubFrames: nodeIntegrationInSubFrames === true,
      };
    }),
  );
}

/** Everything that could show a page: windows, webviews, pages within pages. */
function pagesShown(app: ElectronApplication): Promise<readonly string[]> {
  return app.evaluate(({ webContents }) => webContents.getAllWebContents().map((one) => one.getURL()));
}

/** What is refused leaves no trace to wait for: it has had its time. */
async function aWhile(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
}

/** How a way out ends: what it gives, or the name of what it throws. */
function endOf(page: Page, way: () => unknown): Promise<unknown> {
  return page.evaluate(
    `Promise.race([
      Promise.resolve().then(${way.toString()}).catch((error) => error.name),
      new Promise((resolve) => setTimeout(resolve, 5000, 'never answered')),
    ])`,
  );
}

test('a page that was broken into finds no way out of its window and gets no right', async ({
  trilane,
  host,
}) => {
  test.skip(host === 'local', 'there the browser holds the page: foreign-site.test.ts, pages.test.ts');
  const file = await prepared(trilane, { title: 'Held', people: ['Ben'], services: { EHR: {} } });
  await trilane.launch(file);
  const { page, electron } = trilane;
  if (!electron) throw new Error('The desktop program can be asked from inside');
  await trilane.board.expectServices('EHR');
  await page.waitForLoadState('networkidle');
  const shown = await pagesShown(electron);
  expect(shown).toHaveLength(1);
  const [ours = ''] = shown;
  await page.evaluate(() => Object.assign(window, { stayed: true }));
  const expectToStay = async () => {
    expect(await pagesShown(electron)).toEqual(shown);
    expect(await page.evaluate(() => [location.href, 'stayed' in window])).toEqual([ours, true]);
  };

  await test.step('its window is set up as it has to be', async () => {
    expect(await preferencesOf(electron)).toEqual([
      {
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
        spellcheck: false,
        webSecurity: true,
        nodeIntegrationInSubFrames: false,
      },
    ]);
    expect(await page.evaluate('[typeof require, typeof process, typeof module, typeof Buffer]')).toEqual(
      Array.from({ length: 4 }, () => 'undefined'),
    );
  });

  await test.step('another page in this window, elsewhere or of our own origin', async () => {
    trilane.expectComplaint(/^console: Not allowed to load local resource: file:/);
    trilane.expectComplaint(/^console: Not allowed to navigate top frame to data URL/);
    // Not about:blank: a page may always empty itself, and gets nothing by it that it had not before.
    for (const address of [ELSEWHERE, `${ours}nothing`, 'file:///etc/passwd', 'data:text/html,Elsewhere']) {
      await page.evaluate((to) => {
        // A click on a link, and the way of a script.
        const link = document.createElement('a');
        link.href = to;
        link.click();
        location.href = to;
      }, address);
      await aWhile(page);
      await expectToStay();
    }
  });

  await test.step('a second window', async () => {
    for (const address of [ELSEWHERE, ours, 'about:blank', '']) {
      expect(await page.evaluate((to) => window.open(to) === null, address)).toBe(true);
    }
    await page.evaluate((to) => {
      const link = document.createElement('a');
      link.href = to;
      link.target = '_blank';
      link.click();
    }, ours);
    await aWhile(page);
    await expectToStay();
  });

  await test.step('a page within the page', async () => {
    trilane.expectComplaint(/^console: Refused to frame 'https:\/\/example\.invalid\/' because it violates/);
    // Electron's own words for that.
    trilane.expectComplaint(/^host: \(node:\d+\) electron: Failed to load URL: https:\/\/example\.invalid/);
    trilane.expectComplaint(/^host: \(Use `electron --trace-warnings/);
    const isTag = await page.evaluate(async (to) => {
      const webview = document.createElement('webview');
      webview.setAttribute('src', to);
      const frame = document.createElement('iframe');
      frame.src = to;
      document.body.append(webview, frame);
      await new Promise((resolve) => setTimeout(resolve, 500));
      webview.remove();
      frame.remove();
      return 'reload' in webview;
    }, ELSEWHERE);
    expect(isTag).toBe(false);
    await expectToStay();
  });

  await test.step('what a person would be asked for', async () => {
    const states = await page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'clipboard-read', 'camera', 'microphone', 'midi'];
      const found: string[] = [];
      for (const name of names) {
        const { state } = await navigator.permissions.query({ name: name as PermissionName });
        found.push(`${name}: ${state}`);
      }
      return found;
    });
    expect(states.filter((state) => !state.endsWith(': denied'))).toEqual([]);
    const ends = {
      geolocation: await endOf(page, () =>
        new Promise((_, fail) => {
          navigator.geolocation.getCurrentPosition(fail, fail);
        }).catch((error: GeolocationPositionError) => error.code === error.PERMISSION_DENIED),
      ),
      notification: await endOf(page, () => Notification.requestPermission()),
      clipboard: await endOf(page, () => navigator.clipboard.readText()),
      screen: await endOf(page, () => navigator.mediaDevices.getDisplayMedia()),
    };
    expect(ends).toEqual({
      geolocation: true,
      notification: 'denied',
      clipboard: 'NotAllowedError',
      screen: 'NotAllowedError',
    });
    await expectToStay();
  });

  await test.step('a service worker, which would outlive the page', async () => {
    expect(await endOf(page, () => navigator.serviceWorker.register('/worker.js'))).toBe('TypeError');
  });

  await test.step('the room goes on', async () => {
    // Playwright still waits for the pages that never came.
    await electron.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.loadURL(to), ours);
    await expect(() => trilane.board.expectServices('EHR')).toPass({ timeout: 30_000 });
    await trilane.board.assign(trilane.people.person('Ben'), 'EHR', 'Customer');
    await trilane.shell.saved();
    await trilane.restart(file);
    await trilane.board.expectInLane('EHR', 'Customer', 'Ben');
  });
});
