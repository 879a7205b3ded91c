import { sayFault, type Fault, type ReportFault } from './fault.ts';

/** What was noticed since the program started, for whoever looks into its troubles. Holds no names: faults hold none. */
export interface FaultCounts {
  readonly report: ReportFault;
  /** How often each fault was noticed, the first first. */
  counted(): readonly { readonly fault: string; readonly times: number }[];
}

/** A program that is knocked at for a whole day must not fill its memory with that. */
const MOST_KINDS = 50;

/** Counts what is reported, and passes it on. */
export function countFaults(passOn: ReportFault): FaultCounts {
  const counts = new Map<string, number>();
  return {
    report: (fault: Fault) => {
      const line = sayFault(fault).replace(/^trilane: /, '');
      if (counts.has(line) || counts.size < MOST_KINDS) counts.set(line, (counts.get(line) ?? 0) + 1);
      passOn(fault);
    },
    counted: () => [...counts].map(([fault, times]) => ({ fault, times })),
  };
}
