import { sayFault, type ReportFault } from '../api/fault.ts';

/** To whoever started the program from a terminal. */
export const report: ReportFault = (fault) => void process.stderr.write(`${sayFault(fault)}\n`);

/** Exit code for a mistake in the program itself. */
export const FAILED = 70;

/** Exit code of a program that Ctrl+C ended, as shells have it. */
export const INTERRUPTED = 130;
