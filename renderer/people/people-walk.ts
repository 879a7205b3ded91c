import type { Id } from '../../shared/model/id.ts';
import type { PeopleRow } from './people-rows.ts';

/** How many people PageUp and PageDown pass over. */
const PAGE = 8;

/** The line that Tab comes to: the one that had the focus last, else the first person. -1 when there is none. */
export function tabStop(rows: readonly PeopleRow[], focused: Id | null): number {
  const last = rows.findIndex((row) => row.kind === 'stakeholder' && row.id === focused);
  return last >= 0 ? last : rows.findIndex((row) => row.kind === 'stakeholder');
}

/** The line a key leads to from `from`; headings are passed over. Null for any other key, and at the ends. */
export function walkList(rows: readonly PeopleRow[], from: number, key: string): number | null {
  const people = rows.flatMap((row, index) => (row.kind === 'stakeholder' ? [index] : []));
  const at = people.indexOf(from);
  const wanted = target(key, at, people.length - 1);
  return wanted === null || wanted === at ? null : (people[wanted] ?? null);
}

function target(key: string, at: number, last: number): number | null {
  switch (key) {
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'ArrowDown':
      return Math.min(at + 1, last);
    case 'PageUp':
      return Math.max(at - PAGE, 0);
    case 'PageDown':
      return Math.min(at + PAGE, last);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
