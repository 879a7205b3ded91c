import styles from './mark.module.css';

/** Three lanes: the sign of Trilane. */
export function Mark({ large = false }: { readonly large?: boolean }) {
  return (
    <span className={`${styles.mark} ${large ? styles.large : ''}`} aria-hidden>
      <i data-role="customer" />
      <i data-role="user" />
      <i data-role="sponsor" />
    </span>
  );
}
