import { LANES, type Lane } from '../model/placement.ts';
import { FINDING_CODES, isOpenPoint, type Finding, type FindingCode } from './finding.ts';

/** A kind of open point; a missing lead is one of its lane. */
export interface OpenKind {
  readonly code: FindingCode;
  readonly lane: Lane | null;
}

/** What the first column of the board says of a service: complete, or the kinds of open point it has, each once. */
export type ServiceState = 'complete' | readonly OpenKind[];

/** Of one service's findings. */
export function serviceState(findings: readonly Finding[]): ServiceState {
  const open = findings.filter(isOpenPoint);
  if (open.length === 0) return 'complete';
  return FINDING_CODES.flatMap((code): readonly OpenKind[] => {
    const ofCode = open.filter((finding) => finding.code === code);
    if (code !== 'G05') return ofCode.length === 0 ? [] : [{ code, lane: null }];
    return LANES.filter((lane) => ofCode.some((finding) => finding.lane === lane)).map((lane) => ({
      code,
      lane,
    }));
  });
}

const EMPTY_LANES: readonly FindingCode[] = ['G01', 'G02', 'G03', 'G04'];

/** Nobody stands in any of its lanes: work that has not begun, rather than work that went wrong. */
export function isUntouched(findings: readonly Finding[]): boolean {
  return EMPTY_LANES.every((code) => findings.some((finding) => finding.code === code));
}
