import { useTranslation } from 'react-i18next';

import type { Lane } from '../../shared/model/placement.ts';
import type { Service } from '../../shared/model/service.ts';
import type { Workshop } from '../../shared/model/workshop.ts';
import type { RaciRow } from '../../shared/raci/derive-raci.ts';
import { isolate } from '../../shared/words/isolate.ts';
import { cellNotes, reasonWords, type CellInPlace } from '../../shared/words/reason-sentence.ts';
import type { ViewColumn } from './chart-view.ts';
import styles from './reading-panel.module.css';

interface CellReadingProps {
  readonly workshop: Workshop;
  readonly service: Service;
  readonly column: ViewColumn;
  readonly row: RaciRow;
}

/** One cell in words: whose it is, which letter, and every reason for it. */
export function CellReading({ workshop, service, column, row }: CellReadingProps) {
  if (column.kind === 'nobody') return <Nobody service={service} lane={column.lane} row={row} />;
  const cell = row.cells[column.at];
  if (!cell) return null;
  const place: CellInPlace = { service: service.id, column: column.column, owner: row.owner, cell };
  return <Somebody workshop={workshop} place={place} row={row} />;
}

function Somebody({
  workshop,
  place,
  row,
}: {
  readonly workshop: Workshop;
  readonly place: CellInPlace;
  readonly row: RaciRow;
}) {
  const { t } = useTranslation();
  const { cell, column, owner } = place;
  const stakeholder = isolate(workshop.stakeholder.get(column.stakeholder)?.name ?? '');
  const letter = [cell.candidate ? 'A?' : [], cell.letter ?? []].flat().join(' ');
  return (
    <>
      <h2>
        {letter === ''
          ? t('raci.reading.noLetter', { stakeholder })
          : t('raci.reading.title', { stakeholder, letter })}
      </h2>
      <p>{t(`activity.${row.activity}`)}</p>
      {cellNotes(t, workshop, place).map((note) => (
        <p key={note} className={styles.reason} data-role={owner}>
          {note}
        </p>
      ))}
      {reasonWords(t, workshop, place).map(({ lane, letter: gives, because }) => (
        <p key={lane} className={styles.reason} data-role={lane}>
          <strong>{gives}</strong> {because}.
        </p>
      ))}
      {letter === '' && <p>{t('raci.reading.nothing', { stakeholder })}</p>}
    </>
  );
}

function Nobody({
  service,
  lane,
  row,
}: {
  readonly service: Service;
  readonly lane: Lane;
  readonly row: RaciRow;
}) {
  const { t } = useTranslation();
  const role = t(`lane.${lane}.name`);
  return (
    <>
      <h2>{t('raci.reading.nobody', { lane: role })}</h2>
      <p>{t(`activity.${row.activity}`)}</p>
      <p className={styles.reason} data-role={lane}>
        {row.owner === lane
          ? t('raci.reading.nobodyAnswers', { lane: role, service: isolate(service.name) })
          : t('raci.reading.nobodyElse', { lane: role })}
      </p>
    </>
  );
}
