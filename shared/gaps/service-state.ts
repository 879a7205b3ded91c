import { FINDING_CODES, isOpenPoint, type Finding, type FindingCode } from './finding.ts';

/** What the first column of the board says of a service: complete, or the kinds of open point it has, each once. */
export type ServiceState = 'complete' | readonly FindingCode[];

/** Of one service's findings. */
export function serviceState(findings: readonly Finding[]): ServiceState {
  const open = new Set(findings.filter(isOpenPoint).map(({ code }) => code));
  return open.size === 0 ? 'complete' : FINDING_CODES.filter((code) => open.has(code));
}

const EMPTY_LANES: readonly FindingCode[] = ['G01', 'G02', 'G03', 'G04'];

/** Nobody stands in any of its lanes: work that has not begun, rather than work that went wrong. */
export function isUntouched(findings: readonly Finding[]): boolean {
  return EMPTY_LANES.every((code) => findings.some((finding) => finding.code === code));
}
