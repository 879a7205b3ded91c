import type { Id } from '../model/id.ts';
import { lanesOf, servicesInOrder, type ServiceLanes } from '../model/lanes.ts';
import { LANES, type Lane } from '../model/placement.ts';
import type { Workshop } from '../model/workshop.ts';
import { deriveRaci, type RaciChart } from '../raci/derive-raci.ts';
import { byLevel, type Finding } from './finding.ts';
import { laneFindings } from './lane-findings.ts';
import { laneHolders, sameHolders, type LaneHolders } from './lane-holders.ts';
import { rowFindings, rowLacks } from './row-findings.ts';
import { oneForEachCause, spokespersonFindings } from './spokesperson-findings.ts';

interface Checked {
  readonly found: readonly Finding[];
  /** The lanes that are empty, and whom the fixes propose for them: all that comes from other services. */
  readonly empty: readonly Lane[];
  readonly holders: LaneHolders;
}

// A chart is one object for as long as its service stays as it is, lanes included.
const lastChecks = new WeakMap<RaciChart, Checked>();
const allFindings = new WeakMap<Workshop, readonly Finding[]>();

/** What a service lacks, gravest first. The same list for as long as nothing in it changes. */
export function findingsOf(workshop: Workshop, service: Id): readonly Finding[] {
  const chart = deriveRaci(workshop, service);
  const holders = laneHolders(workshop);
  const last = lastChecks.get(chart);
  if (last?.empty.every((lane) => sameHolders(last.holders[lane], holders[lane]))) return last.found;
  const lanes = lanesOf(workshop, service);
  const found = check(chart, lanes, holders);
  lastChecks.set(chart, { found, empty: LANES.filter((lane) => lanes[lane].length === 0), holders });
  return found;
}

/** What the whole workshop lacks, each cause once: errors first, then warnings, hints and notes, each in the order of the services. */
export function findings(workshop: Workshop): readonly Finding[] {
  let all = allFindings.get(workshop);
  if (!all) {
    const found = servicesInOrder(workshop).flatMap(({ id }) => findingsOf(workshop, id));
    all = byLevel(oneForEachCause(found), ({ level }) => level);
    allFindings.set(workshop, all);
  }
  return all;
}

function check(chart: RaciChart, lanes: ServiceLanes, holders: LaneHolders): readonly Finding[] {
  const lacks = rowLacks(chart);
  const ofLanes = laneFindings(chart.service, lanes, lacks, holders);
  const found = [...ofLanes, ...rowFindings(chart, lacks, ofLanes), ...spokespersonFindings(chart)];
  return byLevel(found, ({ level }) => level);
}
