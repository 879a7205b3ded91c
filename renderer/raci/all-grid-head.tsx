import { memo } from 'react';
import { useTranslation } from 'react-i18next';

import type { Crowd, HeadWords } from './all-crowd.ts';
import styles from './all-grid.module.css';
import { gapStyle } from './all-row.tsx';
import type { AllColumn } from './all-rows.ts';
import { breaksOnEnd, type AllSizes } from './all-sizes.ts';
import { showPerson } from './raci-view.ts';
import { sameDrawn, type Drawn } from './with-gaps.ts';

interface AllGridHeadProps {
  readonly columns: readonly AllColumn[];
  readonly crowd: Crowd;
  readonly drawn: readonly Drawn[];
  readonly sizes: AllSizes;
}

/** Everybody with a letter, and who is missing; a name leads to what they have in each service. */
export const AllGridHead = memo(function AllGridHead({ columns, crowd, drawn, sizes }: AllGridHeadProps) {
  const { t } = useTranslation();
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" aria-colindex={1} className={styles.corner}>
          {t('raci.activity')}
        </th>
        {drawn.map((piece) => {
          const { index } = piece;
          if (index === null) return <td key={piece.key} aria-hidden style={gapStyle(piece.gap)} />;
          const [column, words] = [columns[index], crowd.heads[index]];
          if (!column || !words) return null;
          return (
            <th
              key={column.key}
              scope="col"
              aria-colindex={index + 2}
              className={styles.person}
              data-column={index + 1}
              data-role={column.kind === 'nobody' ? column.lane : undefined}
              // Whatever is cut for want of room is said here.
              title={[words.name, words.aside.replaceAll('\u00AD', '')].join(' ').trim()}
            >
              <Head column={column} words={words} broken={sizes.rotated && breaksOnEnd(words, sizes.head)} />
            </th>
          );
        })}
      </tr>
    </thead>
  );
}, sameHead);

function Head({
  column,
  words,
  broken,
}: {
  readonly column: AllColumn;
  readonly words: HeadWords;
  readonly broken: boolean;
}) {
  const { name, aside, open } = words;
  if (column.kind === 'nobody') {
    return (
      <span className={`${styles.name} ${styles.nobody}`}>
        <span>{name}</span>
        <small>{aside}</small>
      </span>
    );
  }
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.name}
      onClick={() => showPerson(column.stakeholder)}
    >
      <bdi className={broken ? styles.broken : undefined}>{name}</bdi>
      {aside !== '' && <small className={open ? styles.unnamed : styles.carrier}>{aside}</small>}
    </button>
  );
}

function sameHead(a: AllGridHeadProps, b: AllGridHeadProps): boolean {
  return (
    a.columns === b.columns &&
    a.crowd === b.crowd &&
    a.sizes.head === b.sizes.head &&
    a.sizes.rotated === b.sizes.rotated &&
    sameDrawn(a.drawn, b.drawn)
  );
}
