import { useTranslation } from 'react-i18next';

import type { Lane } from '../../shared/model/placement.ts';
import type { Service } from '../../shared/model/service.ts';
import type { Workshop } from '../../shared/model/workshop.ts';
import type { RaciRow } from '../../shared/raci/derive-raci.ts';
import { isolate } from '../../shared/words/isolate.ts';
import { cellNotes, reasonWords, type CellInPlace } from '../../shared/words/reason-sentence.ts';
import { cellSentence } from './cell-sentence.ts';
import type { ViewColumn } from './chart-view.ts';
import styles from './reading-panel.module.css';

interface CellReadingProps {
  readonly workshop: Workshop;
  readonly service: Service;
  readonly column: ViewColumn;
  readonly row: RaciRow;
}

/** One cell in words: whose it is, which letter, and every reason for it. */
export function CellReading(props: CellReadingProps) {
  const { workshop, service, column, row } = props;
  if (column.kind === 'nobody') return <Nobody {...props} lane={column.lane} />;
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

function Nobody(props: CellReadingProps & { readonly lane: Lane }) {
  const { workshop, service, column, row, lane } = props;
  const { t } = useTranslation();
  return (
    <>
      <h2>{t('raci.reading.nobody', { lane: t(`lane.${lane}.name`) })}</h2>
      <p>{t(`activity.${row.activity}`)}</p>
      <p className={styles.reason} data-role={lane}>
        {cellSentence(t, workshop, service, column, row)}
      </p>
    </>
  );
}
