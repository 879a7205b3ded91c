import { useLong } from './use-long.ts';
import styles from './waiting.module.css';

/** Says what is waited for, once that takes longer than a moment, where it is going to be. */
export function Waiting({ text }: { readonly text: string }) {
  const isLong = useLong(true);
  return (
    <p role="status" className={styles.waiting}>
      {isLong && text}
    </p>
  );
}
