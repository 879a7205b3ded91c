import { arch, cpus, platform, release, totalmem } from 'node:os';
import type { HostInfo } from '../../shared/api/replies.ts';
import type { Words } from '../../shared/words/words.ts';
import type { OpenWorkshop } from '../session/session-link.ts';
import { describeError } from './fault.ts';
import type { FaultCounts } from './fault-counts.ts';

/** What is known of a program without asking its session. */
export interface ProgramFacts {
  readonly host: Omit<HostInfo, 'places'>;
  readonly startedAt: Date;
  readonly faults: Pick<FaultCounts, 'counted'>;
}

const GIGABYTE = 2 ** 30;

/** Versions, sizes and counts, line by line: enough to look into a trouble, and nothing of what the room said. */
export function diagnosticsText(t: Words, facts: ProgramFacts, open: OpenWorkshop | null): string {
  return [...programLines(t, facts), workshopLine(t, open), ...faultLines(t, facts)].join('\n');
}

/** What a program leaves behind that ends by a mistake of its own. */
export function crashNote(t: Words, facts: ProgramFacts, error: unknown, at: Date): string {
  const stopped = t('diagnostics.stopped', { at: at.toISOString(), error: describeError(error) });
  return [...programLines(t, facts), stopped, ...faultLines(t, facts)].join('\n');
}

function programLines(t: Words, { host, startedAt }: ProgramFacts): readonly string[] {
  const { electron, chrome, node } = process.versions;
  return [
    t('diagnostics.program', { version: host.version, host: host.host }),
    electron
      ? t('diagnostics.enginesElectron', { electron, chrome, node })
      : t('diagnostics.engines', { node }),
    t('diagnostics.system', {
      system: platform(),
      release: release(),
      processor: arch(),
      processors: cpus().length,
      memory: Math.round(totalmem() / GIGABYTE),
    }),
    t('diagnostics.started', { at: startedAt.toISOString() }),
  ];
}

function workshopLine(t: Words, open: OpenWorkshop | null): string {
  if (!open) return t('diagnostics.nothingOpen');
  const { records, log } = open;
  return t('diagnostics.workshop', {
    step: log.seq,
    people: records.stakeholder.length,
    services: records.service.length,
    placements: records.placement.length,
    organisations: records.organisation.length,
  });
}

function faultLines(t: Words, { faults }: ProgramFacts): readonly string[] {
  const counted = faults.counted();
  if (counted.length === 0) return [t('diagnostics.noFaults')];
  return counted.map(({ fault, times }) => t('diagnostics.fault', { times, fault }));
}
