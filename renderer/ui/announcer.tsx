import styles from './announcer.module.css';

/** The one live region: speaks names, places and refusals. Modals must not hide it, hence the attribute. */
export function Announcer() {
  return <div className={styles.announcer} role="status" aria-live="polite" data-live-announcer="true" />;
}

/** Speaks a sentence. The region is emptied first, so that the same sentence twice is heard twice. */
export function announce(text: string): void {
  // React Aria puts one of its own into the page, by the same attribute, and before ours.
  const region = document.querySelector('[role="status"][data-live-announcer]');
  if (!region) return;
  region.textContent = '';
  requestAnimationFrame(() => {
    region.textContent = text;
  });
}
