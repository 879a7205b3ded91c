import { ACTIVITY_NUMBERS, CORE_ACTIVITIES } from '../model/activity-switch.ts';
import type { Id } from '../model/id.ts';
import { servicesInOrder } from '../model/lanes.ts';
import type { Service } from '../model/service.ts';
import type { Table, Workshop } from '../model/workshop.ts';
import { activitiesNumbered, type Activity } from './activities.ts';

/** One row of the catalogue with its switches. */
export interface ActivitySetting {
  readonly activity: Activity;
  /** Whether it is on for the workshop: for every service that has not chosen for itself. */
  readonly on: boolean;
  /** The services that chose for themselves, in the order of the board. */
  readonly own: readonly OwnChoice[];
}

/** A service that keeps a row on or off, whatever the workshop does. */
export interface OwnChoice {
  readonly service: Service;
  readonly on: boolean;
}

/** All 18 rows with their switches, group by group as a chart shows them. */
export function activitySettings(workshop: Workshop): readonly ActivitySetting[] {
  const switches = [...workshop.activitySwitch.values()];
  const services = servicesInOrder(workshop);
  return activitiesNumbered(ACTIVITY_NUMBERS).map((activity) => {
    const ofRow = new Map(
      switches.flatMap((one) => (one.activity === activity.number ? [[one.service, one.on] as const] : [])),
    );
    return {
      activity,
      on: ofRow.get(null) ?? activity.number <= CORE_ACTIVITIES,
      own: services.flatMap((service) => {
        const on = ofRow.get(service.id);
        return on === undefined ? [] : [{ service, on }];
      }),
    };
  });
}

const counts = new WeakMap<Table<'activitySwitch'>, ReadonlyMap<Id, number>>();

/** For how many rows a service has chosen for itself. */
export function ownChoicesOf(workshop: Workshop, service: Id): number {
  let ofTable = counts.get(workshop.activitySwitch);
  if (!ofTable) {
    const switches = [...workshop.activitySwitch.values()];
    ofTable = new Map(
      [...Map.groupBy(switches, (one) => one.service)].flatMap(([id, own]) =>
        id === null ? [] : [[id, own.length] as const],
      ),
    );
    counts.set(workshop.activitySwitch, ofTable);
  }
  return ofTable.get(service) ?? 0;
}
