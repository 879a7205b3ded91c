import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { ApiEvent } from '../../shared/api/events.ts';
import type { HostInfo } from '../../shared/api/replies.ts';
import type { SessionLink } from '../session/session-link.ts';
import type { Chooser } from './chooser.ts';
import { openConnection, type Connection } from './connection.ts';
import { describeError } from './fault.ts';
import { createFileHandles } from './file-handles.ts';
import { refTo } from './file-refs.ts';
import type { Folders } from './folders.ts';
import { createHandlers } from './handlers.ts';
import { createPrintedReports } from './printed-reports.ts';
import type { KeptPreferences } from './kept-preferences.ts';
import type { Printer } from './printer.ts';
import { createRecentFiles } from './recent-files.ts';
import { createReportPrinting } from './report-printing.ts';
import { keptCopiesIn } from '../working-copies/kept-copies.ts';
import { serviceKeeping } from '../working-copies/surroundings.ts';
import { keepSyncChoices } from '../working-copies/sync-choices.ts';
import { withWorkingCopies } from '../working-copies/working-copy-link.ts';
import type { ProgramRun } from './program-run.ts';
import { createUnderWay } from './under-way.ts';
import type { MainWindow } from './window.ts';
import { writtenBack } from './written-back.ts';
import { createWorkshopDesk } from './workshop-desk.ts';

/** What a host supplies. */
export interface ProgramParts {
  readonly host: Omit<HostInfo, 'places'>;
  readonly run: ProgramRun;
  readonly link: SessionLink;
  readonly folders: Folders;
  readonly chooser: Chooser;
  readonly printer: Printer;
  readonly preferences: KeptPreferences;
  /** A window shows what can be opened: something of it may be pressed next. */
  readonly startScreenShown: () => void;
  readonly now: () => Date;
}

/** Everything behind the windows of a host: a host only carries text to and fro. */
export interface Program {
  /** Connects a window the user works in. `close` when it is gone. */
  connect(send: (text: string) => void, afterCrash?: boolean): WindowLine;
  /** A file was double-clicked, or named at the start: the newest window is asked to open it, or the first to come. */
  requestOpen(path: string): void;
  /** The file worked in last, if this laptop alone keeps it: no other is looked at before somebody asks for it. */
  latestFile(): Promise<string | null>;
  /** Closes what is open and lets go of everything. */
  end(): Promise<void>;
}

export interface WindowLine extends Pick<Connection, 'receive'> {
  close(): void;
}

export function createProgram(parts: ProgramParts): Program {
  const { folders, chooser, host, now, printer, preferences, run } = parts;
  const { report } = run;
  const windows = new Set<Connection>();
  const tellAll = (event: ApiEvent) => {
    for (const window of windows) window.tell(event);
  };
  const handles = createFileHandles();
  const recent = createRecentFiles(join(folders.data, 'recent.json'), report);
  const copies = join(folders.data, 'working-copies');
  const choices = keepSyncChoices(join(folders.data, 'synced-files.json'), report);
  const serviceOf = (path: string) =>
    serviceKeeping(path, { home: folders.home, env: process.env, platform: process.platform });
  const link = withWorkingCopies(parts.link, {
    kept: keptCopiesIn(copies),
    choices,
    serviceOf,
    now,
    closed: (path, service, back) =>
      tellAll({ kind: 'written-back', back: writtenBack(path, service, back, handles, folders) }),
  });
  const desk = createWorkshopDesk({ link, folders, recent, now, tellAll, run: run.record });
  const printed = createPrintedReports();
  const printing = createReportPrinting({ link, printer, printed, now });
  const underWay = createUnderWay();
  const handlers = createHandlers({
    underWay,
    host,
    folders,
    handles,
    recent,
    choices,
    copies,
    chooser,
    link,
    desk,
    printing,
    printed,
    preferences,
    startScreenShown: parts.startScreenShown,
    report,
    run: run.record,
    facts: run.facts,
  });
  let wanted: string | null = null;

  link.onChanged(tellAll);
  link.onPoint(tellAll);
  link.onStopped((why) => {
    report({ kind: 'failed', during: 'the session', error: describeError(why) });
    tellAll({ kind: 'session-stopped' });
  });
  preferences.onChanged((changed) => tellAll({ kind: 'preferences-changed', preferences: changed }));

  const openRequested = (path: string): ApiEvent => ({
    kind: 'open-requested',
    file: refTo(path, true, handles, folders),
  });

  return {
    connect: (send, afterCrash = false) => {
      const window: MainWindow = { name: randomBytes(6).toString('base64url') };
      const connection = openConnection({ handlers, window, send, report });
      windows.add(connection);
      connection.tell({ kind: 'welcome', window: window.name, afterCrash });
      if (wanted !== null) connection.tell(openRequested(wanted));
      wanted = null;
      return {
        receive: (text) => connection.receive(text),
        close: () => {
          underWay.cancel(window.name);
          windows.delete(connection);
        },
      };
    },
    requestOpen: (path) => {
      const newest = [...windows].at(-1);
      if (newest) newest.tell(openRequested(path));
      else {
        wanted = path;
        // The window that is to show it takes longer to come up than the file to open.
        desk.openAhead(path);
      }
    },
    latestFile: async () => {
      const [latest] = await recent.list();
      if (!latest || (await link.current())) return null;
      return (await serviceOf(latest.path)) === null ? latest.path : null;
    },
    end: async () => {
      printing.cancel();
      underWay.cancelAll();
      try {
        await desk.close();
        await Promise.all([recent.settled(), preferences.settled()]);
      } catch (error) {
        report({ kind: 'failed', during: 'closing', error: describeError(error) });
      }
      await link.end();
      run.record.ended();
    },
  };
}
