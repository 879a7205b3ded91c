import type { parseArgs, ParseArgsOptionsConfig } from 'node:util';

import type { Result } from '../../shared/result.ts';
import type { Words } from '../../shared/words/words.ts';
import type { Printer } from '../api/printer.ts';
import type { SpawnChild } from '../workshop-file/child-process-link.ts';
import type { Inspector } from '../workshop-file/inspection.ts';
import type { CommandLineIo } from './command-line-io.ts';

/** 0: all went well. 1: something is to settle, or was refused. */
export type Outcome = 0 | 1;

/** What the program that carries the command line supplies. */
export interface CommandLineHost {
  readonly version: string;
  /** Who is said to have a file open. */
  readonly computerName: string;
  /** Where the program keeps restore points, as its windows do. */
  readonly restorePoints: string;
  readonly spawnChild: SpawnChild;
  readonly printer: Printer;
}

/** What a verb works with. */
export interface Desk {
  readonly t: Words;
  readonly io: CommandLineIo;
  readonly host: CommandLineHost;
  readonly inspector: Inspector;
}

/** Options as they were written, checked against the verb's own. */
export type Options = ReturnType<typeof parseArgs>['values'];

/** What the command line can do. Expected trouble is a sentence. */
export interface Verb {
  readonly name: string;
  /** As it is written: names in capitals stand for files. */
  readonly usage: string;
  /** How many names it takes. */
  readonly names: number;
  readonly options: ParseArgsOptionsConfig;
  about(t: Words): string;
  aboutOptions(t: Words): Readonly<Record<string, string>>;
  run(desk: Desk, names: readonly string[], options: Options): Promise<Result<Outcome, string>>;
}
