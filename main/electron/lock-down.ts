import { app, type Session, type WebContents } from 'electron';
import type { ReportFault } from '../api/fault.ts';
import { ORIGIN } from './page-address.ts';

/** Before the app is ready. Chromium's own errands would be refused anyway: this way none is tried. */
export function silenceChromium(): void {
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'no-pings',
  ]) {
    app.commandLine.appendSwitch(name);
  }
  // Refused before Chromium's resolver is asked, which would begin by looking for a way into IPv6 (docs/decisions/0021).
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ^NOTFOUND');
}

/** No network, no permission, no dictionary: pages of ours, and nothing else. */
export async function lockDownSession(session: Session, report: ReportFault): Promise<void> {
  session.webRequest.onBeforeRequest(({ url }, decide) => {
    const ours = url.startsWith(`${ORIGIN}/`) || (!app.isPackaged && url.startsWith('devtools://'));
    if (!ours) report({ kind: 'turned-away', why: 'address' });
    decide({ cancel: !ours });
  });
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  // Electron would download dictionaries.
  session.setSpellCheckerEnabled(false);
  await session.setProxy({ mode: 'direct' });
}

/** Chromium starts its graphics process again by itself. (The children that look at files are ended by us.) */
export function noteGraphicsCrash(report: ReportFault): void {
  app.on('child-process-gone', (_event, { type, reason }) => {
    if (type === 'GPU' && reason !== 'clean-exit') {
      report({ kind: 'failed', during: 'the graphics process', error: reason });
    }
  });
}

/** Every window stays on the page it was given: no way out, no second window, no page within a page. */
export function holdEveryWindow(): void {
  app.on('web-contents-created', (_event, contents) => hold(contents));
}

function hold(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
