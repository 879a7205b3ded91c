import type { Id } from '../../shared/model/id.ts';
import type { Workshop } from '../../shared/model/workshop.ts';
import { isolate } from '../../shared/words/isolate.ts';
import type { Words } from '../../shared/words/words.ts';
import type { AllColumn, AllRow } from './all-rows.ts';

/** What stands above a column of the chart of all services. */
export interface HeadWords {
  readonly name: string;
  /** Who carries the A of a group, that nobody does, or the lane that somebody is missing in; empty for a person. */
  readonly aside: string;
  /** No one person answers where one should. */
  readonly open: boolean;
}

export interface Crowd {
  readonly heads: readonly HeadWords[];
}

export function crowdOf(
  t: Words,
  workshop: Workshop,
  rows: readonly AllRow[],
  columns: readonly AllColumn[],
): Crowd {
  const carried = carriedBy(rows);
  const nameOf = (id: Id): string => workshop.stakeholder.get(id)?.name ?? '';
  const heads = columns.map((column): HeadWords => {
    if (column.kind === 'nobody') {
      return { name: t('raci.nobody'), aside: t(`lane.${column.lane}.name`), open: false };
    }
    const name = nameOf(column.stakeholder);
    const carrier = carried.get(column.stakeholder);
    if (carrier === undefined) return { name, aside: '', open: false };
    return carrier === null
      ? { name, aside: t('raci.spokesperson.missing'), open: true }
      : {
          name,
          aside: t('raci.spokesperson.aside', { spokesperson: isolate(nameOf(carrier)) }),
          open: false,
        };
  });
  return { heads };
}

/** Who carries the As of a group, by group; null where nobody is named for one of them. */
function carriedBy(rows: readonly AllRow[]): ReadonlyMap<Id, Id | null> {
  const carried = new Map<Id, Id | null>();
  for (const row of rows) {
    if (row.kind === 'service') continue;
    row.row.cells.forEach(({ spokesperson, unnamed }, at) => {
      const stakeholder = row.chart.columns[at]?.stakeholder;
      if (stakeholder === undefined || (spokesperson === null && !unnamed)) return;
      if (carried.get(stakeholder) !== null) carried.set(stakeholder, spokesperson);
    });
  }
  return carried;
}
