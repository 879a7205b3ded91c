import { activitySwitchSchema, type ActivitySwitch } from './activity-switch.ts';
import type { Id } from './id.ts';
import { organisationSchema, type Organisation } from './organisation.ts';
import { placementSchema, type Placement } from './placement.ts';
import { serviceSchema, type Service } from './service.ts';
import { stakeholderSchema, type Stakeholder } from './stakeholder.ts';
import { NEW_WORKSHOP_DETAILS, workshopDetailsSchema, type WorkshopDetails } from './workshop-details.ts';

/** Record type of each noun. */
export interface Records {
  readonly workshop: WorkshopDetails;
  readonly organisation: Organisation;
  readonly stakeholder: Stakeholder;
  readonly service: Service;
  readonly placement: Placement;
  readonly activitySwitch: ActivitySwitch;
}

export type Noun = keyof Records;

/** Validator of each noun; the order is the one in which records are listed, stored and diffed. */
export const RECORD_SCHEMAS = {
  workshop: workshopDetailsSchema,
  organisation: organisationSchema,
  stakeholder: stakeholderSchema,
  service: serviceSchema,
  placement: placementSchema,
  activitySwitch: activitySwitchSchema,
} as const;

export const NOUNS = Object.keys(RECORD_SCHEMAS) as readonly Noun[];

export type Table<N extends Noun> = ReadonlyMap<Id, Records[N]>;

/** Everything a workshop is: immutable tables of records, keyed by id. It never holds what can be derived. */
export type Workshop = { readonly [N in Noun]: Table<N> };

/** The same as plain lists, for a wire, a file or a test. */
export type WorkshopRecords = { readonly [N in Noun]: readonly Records[N][] };

export function workshopOf(records: WorkshopRecords): Workshop {
  return {
    workshop: keyed(records.workshop),
    organisation: keyed(records.organisation),
    stakeholder: keyed(records.stakeholder),
    service: keyed(records.service),
    placement: keyed(records.placement),
    activitySwitch: keyed(records.activitySwitch),
  };
}

export function recordsOf(workshop: Workshop): WorkshopRecords {
  return {
    workshop: [...workshop.workshop.values()],
    organisation: [...workshop.organisation.values()],
    stakeholder: [...workshop.stakeholder.values()],
    service: [...workshop.service.values()],
    placement: [...workshop.placement.values()],
    activitySwitch: [...workshop.activitySwitch.values()],
  };
}

const NO_RECORDS: WorkshopRecords = {
  workshop: [],
  organisation: [],
  stakeholder: [],
  service: [],
  placement: [],
  activitySwitch: [],
};

/** What a workshop is told from: nothing, not even its header. */
export const EMPTY_WORKSHOP: Workshop = workshopOf(NO_RECORDS);

/** A workshop with its header and nothing else yet. */
export function newWorkshop(
  details: Pick<WorkshopDetails, 'id' | 'title'> & Partial<WorkshopDetails>,
): Workshop {
  return workshopOf({ ...NO_RECORDS, workshop: [{ ...NEW_WORKSHOP_DETAILS, ...details }] });
}

/** The one header record. A value without it is not a workshop: that is a bug or a damaged file, found on reading. */
export function detailsOf(workshop: Workshop): WorkshopDetails {
  const [details] = workshop.workshop.values();
  if (!details) throw new Error('A workshop has a header record');
  return details;
}

function keyed<R extends { readonly id: Id }>(records: readonly R[]): ReadonlyMap<Id, R> {
  return new Map(records.map((record) => [record.id, record]));
}
