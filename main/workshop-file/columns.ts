import type { Noun, Records } from '../../shared/model/workshop.ts';

/** How a field of a record stands in its row. SQLite has no truth values: they are 0 and 1. */
interface Column {
  readonly name: string;
  readonly holds: 'value' | 'truth';
}

type Columns<N extends Noun> = { readonly [F in keyof Records[N]]: Column };

const value = (name: string): Column => ({ name, holds: 'value' });
const truth = (name: string): Column => ({ name, holds: 'truth' });

/** Table and columns of each noun. A field without a column does not compile. */
export const TABLES: { readonly [N in Noun]: { readonly table: string; readonly columns: Columns<N> } } = {
  workshop: {
    table: 'workshop',
    columns: {
      id: value('id'),
      title: value('title'),
      client: value('client'),
      place: value('place'),
      date: value('date'),
      facilitator: value('facilitator'),
    },
  },
  organisation: {
    table: 'organisation',
    columns: { id: value('id'), name: value('name'), partOf: value('part_of') },
  },
  stakeholder: {
    table: 'stakeholder',
    columns: {
      id: value('id'),
      kind: value('kind'),
      name: value('name'),
      jobTitle: value('job_title'),
      organisation: value('organisation'),
      email: value('email'),
      note: value('note'),
      headCount: value('head_count'),
      spokesperson: value('spokesperson'),
    },
  },
  service: {
    table: 'service',
    columns: {
      id: value('id'),
      name: value('name'),
      description: value('description'),
      outcomes: value('outcomes'),
      provider: value('provider'),
      consumer: value('consumer'),
      position: value('position'),
    },
  },
  placement: {
    table: 'placement',
    columns: {
      id: value('id'),
      service: value('service'),
      stakeholder: value('stakeholder'),
      lane: value('lane'),
      lead: truth('lead'),
      position: value('position'),
      task: value('task'),
    },
  },
  activitySwitch: {
    table: 'activity_switch',
    columns: {
      id: value('id'),
      service: value('service'),
      activity: value('activity'),
      on: truth('switched_on'),
    },
  },
};

/** The same, field by field in one fixed order. */
export function fieldsOf(noun: Noun): readonly (Column & { readonly field: string })[] {
  return Object.entries(TABLES[noun].columns).map(([field, column]) => ({ field, ...column }));
}
