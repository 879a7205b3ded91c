import { app, ipcMain, MessageChannelMain, type IpcMainEvent, type WebContents } from 'electron';
import type { Connection } from '../api/connection.ts';
import type { ReportFault } from '../api/fault.ts';
import { ORIGIN } from './page-address.ts';

/** What a window talks to once it has its port. */
export interface Line extends Pick<Connection, 'receive'> {
  close(): void;
}

/** `afterCrash`: the page was in this window before, and crashed. */
export type ConnectWindow = (send: (text: string) => void, afterCrash: boolean) => Line;

export interface PortHandover {
  /** From now on this window may ask for a port, once for each load of its page. */
  expect(contents: WebContents, connect: ConnectWindow): void;
}

/** The one channel a window of ours writes to: it asks for its port. */
const CONNECT = 'trilane:connect';

/**
 * Gives a window its line to the program: a MessagePort, handed over once per page load, to the main frame of a page
 * of ours in a window that is expected. It is closed as soon as that page goes: reload, navigation, crash.
 */
export function createPortHandover(report: ReportFault): PortHandover {
  const expected = new WeakMap<WebContents, ConnectWindow>();
  const hangUps = new WeakMap<WebContents, () => void>();
  const crashed = new WeakSet<WebContents>();

  const hangUp = (contents: WebContents) => {
    hangUps.get(contents)?.();
    hangUps.delete(contents);
  };

  ipcMain.on(CONNECT, (event) => {
    const connect = expected.get(event.sender);
    if (!connect || !isOurMainFrame(event)) return report({ kind: 'turned-away', why: 'origin' });
    if (hangUps.has(event.sender)) return report({ kind: 'turned-away', why: 'too-many' });
    hangUps.set(
      event.sender,
      handOver(event, (send) => connect(send, crashed.delete(event.sender)), report),
    );
  });

  // Nobody listens there: only who writes to it is news.
  const countStray = (_event: unknown, channel: string) => {
    if (channel !== CONNECT) report({ kind: 'turned-away', why: 'channel' });
  };
  app.on('web-contents-created', (_event, contents) => {
    contents.on('ipc-message', countStray);
    contents.on('ipc-message-sync', countStray);
  });

  return {
    expect: (contents, connect) => {
      expected.set(contents, connect);
      contents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
        if (isMainFrame && !isSameDocument) hangUp(contents);
      });
      contents.on('render-process-gone', () => {
        crashed.add(contents);
        hangUp(contents);
      });
      contents.once('destroyed', () => hangUp(contents));
    },
  };
}

function isOurMainFrame({ sender, senderFrame }: IpcMainEvent): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && senderFrame.origin === ORIGIN;
}

/** Connects, and returns how to hang up. */
function handOver(
  { senderFrame }: IpcMainEvent,
  connect: (send: (text: string) => void) => Line,
  report: ReportFault,
): () => void {
  const { port1: ours, port2: theirs } = new MessageChannelMain();
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port has one other end, not an origin
  const line = connect((text) => ours.postMessage(text));
  ours.on('message', ({ data }) => {
    if (typeof data === 'string') void line.receive(data);
    else report({ kind: 'refused', why: 'bad-input', call: 'unknown' });
  });
  ours.once('close', () => line.close());
  ours.start();
  senderFrame?.postMessage('trilane:port', null, [theirs]);
  return () => ours.close();
}
