import type { Service } from '../../shared/model/service.ts';
import type { Workshop } from '../../shared/model/workshop.ts';
import type { RaciRow } from '../../shared/raci/derive-raci.ts';
import { isolate } from '../../shared/words/isolate.ts';
import { cellNotes, reasonSentence } from '../../shared/words/reason-sentence.ts';
import type { Words } from '../../shared/words/words.ts';
import type { ViewColumn } from './chart-view.ts';

/** What a cell means, to be spoken: the letter is read out with the cell itself. */
export function cellSentence(
  t: Words,
  workshop: Workshop,
  service: Service,
  column: ViewColumn,
  row: RaciRow,
): string {
  if (column.kind === 'nobody') {
    const lane = t(`lane.${column.lane}.name`);
    return row.owner === column.lane
      ? t('raci.reading.nobodyAnswers', { lane, service: isolate(service.name) })
      : t('raci.reading.nobodyElse', { lane });
  }
  const cell = row.cells[column.at];
  if (!cell) return '';
  const place = { service: service.id, column: column.column, owner: row.owner, cell };
  const stakeholder = isolate(workshop.stakeholder.get(column.column.stakeholder)?.name ?? '');
  const why = reasonSentence(t, workshop, place);
  return [
    why === '' ? t('raci.reading.nothing', { stakeholder }) : why,
    ...cellNotes(t, workshop, place),
  ].join(' ');
}
