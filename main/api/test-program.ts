import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CallName, InputTo, Message, ReplyTo } from '../../shared/api.ts';
import type { ApiEvent } from '../../shared/api/events.ts';
import type { FileRef } from '../../shared/api/replies.ts';
import type { Result } from '../../shared/result.ts';
import { mintId } from '../session/mint-id.ts';
import { restorePointsFolder } from '../restore-points/point-folder.ts';
import { startSession } from '../session/worker-link.ts';
import { forkInspectionChild } from '../workshop-file/forked-child.ts';
import { createInspector } from '../workshop-file/inspector.ts';
import type { Chooser } from './chooser.ts';
import type { Fault } from './fault.ts';
import { keepPreferences } from './kept-preferences.ts';
import type { Printer } from './printer.ts';
import { beginProgramRun } from './program-run.ts';
import { createProgram, type Program } from './program.ts';

export const DETAILS = {
  title: 'Northfield',
  client: 'Northfield Hospital',
  place: '',
  date: '2025-11-22',
  facilitator: '',
};

/** The program over real files in a home of its own. What only a host can do is played: the dialog and the printer. */
export interface TestProgram {
  readonly home: string;
  readonly documents: (...names: string[]) => string;
  readonly faults: Fault[];
  program: Program;
  /** What the system's dialog answers. */
  dialogAnswer: string | null;
  printer: Printer;
  restart(chooser?: Chooser): Promise<void>;
  end(): Promise<void>;
}

export function startTestProgram(): TestProgram {
  const home = mkdtempSync(join(tmpdir(), 'trilane-program-'));
  const documents = (...names: string[]) => join(home, 'Documents', ...names);
  const faults: Fault[] = [];
  const report = (fault: Fault) => void faults.push(fault);
  const native: Chooser = { kind: 'native', choose: () => Promise.resolve(test.dialogAnswer) };

  const start = (chooser: Chooser) => {
    const inspector = createInspector(forkInspectionChild);
    const host = { host: 'local', chooser: chooser.kind, version: '0.0.0' } as const;
    const program = createProgram({
      host,
      run: beginProgramRun({ host, dataFolder: join(home, 'data'), now: today, report, exit: () => {} }),
      link: startSession({
        inspector,
        computerName: 'Lena’s laptop',
        restorePoints: restorePointsFolder(join(home, 'data')),
      }),
      folders: { home, documents: documents(), data: join(home, 'data') },
      chooser,
      printer: (content, signal) => test.printer(content, signal),
      now: today,
      startScreenShown: () => undefined,
      preferences: keepPreferences(join(home, 'data', 'preferences.json'), report),
    });
    const end = async () => {
      await program.end();
      inspector.end();
    };
    return { program, end };
  };

  let running = start(native);
  const test: TestProgram = {
    home,
    documents,
    faults,
    program: running.program,
    dialogAnswer: null,
    printer: () => Promise.reject(new Error('Nothing is printed here')),
    restart: async (chooser = native) => {
      await running.end();
      running = start(chooser);
      test.program = running.program;
    },
    end: async () => {
      await running.end();
      rmSync(home, { recursive: true, force: true });
    },
  };
  return test;
}

function today(): Date {
  return new Date('2025-11-22T09:00:00Z');
}

/** A window as the renderer's client is one: JSON text both ways. */
export interface TestWindow {
  call<C extends CallName>(name: C, input: InputTo<C>): Promise<ReplyTo<C>>;
  readonly events: readonly ApiEvent[];
}

export function openWindow(program: Program): TestWindow {
  const events: ApiEvent[] = [];
  const waiting = new Map<number, (message: Message) => void>();
  let last = 0;
  const line = program.connect((text) => {
    const message = JSON.parse(text) as Message;
    if ('event' in message) events.push(message.event);
    else waiting.get(message.id)?.(message);
  });
  return {
    events,
    call: async (name, input) => {
      last += 1;
      const id = last;
      const answered = new Promise<Message>((resolve) => waiting.set(id, resolve));
      await line.receive(JSON.stringify({ id, call: name, input }));
      const message = await answered;
      if (!('reply' in message)) throw new Error(`${name}: ${JSON.stringify(message)}`);
      return message.reply as ReplyTo<typeof name>;
    },
  };
}

export function must<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

export async function suggested(window: TestWindow, name = 'Northfield'): Promise<FileRef> {
  return must(await window.call('suggestFile', { purpose: 'workshop', name }));
}

export async function createNorthfield(window: TestWindow): Promise<FileRef> {
  const file = await suggested(window);
  return must(await window.call('createWorkshop', { file: file.file, details: DETAILS })).file;
}

export function addService(window: TestWindow, number: number, name: string): Promise<ReplyTo<'run'>> {
  const input = { services: [{ id: mintId(), name }] };
  return window.call('run', { number, command: 'addServices', input });
}
