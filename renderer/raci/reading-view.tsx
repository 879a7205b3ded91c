import type { ReadingWords } from './reading-words.ts';
import styles from './reading-view.module.css';

/** What is read of a cell, laid out: in the panel beside a chart, or on the card at the cell. */
export function ReadingView({ words }: { readonly words: ReadingWords }) {
  const { title, about, parts, source } = words;
  return (
    <>
      <h2>{title}</h2>
      {about !== '' && <p className={styles.about}>{about}</p>}
      {parts.map(({ role, strong, text }) => (
        <p key={`${role ?? ''} ${strong} ${text}`} className={styles.part} data-role={role ?? undefined}>
          {strong !== '' && <strong>{strong} </strong>}
          {text}
        </p>
      ))}
      {source !== null && <p className={styles.source}>{source}</p>}
    </>
  );
}
