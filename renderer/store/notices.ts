import { announce } from '../ui/announcer.tsx';
import { useApp, type Notice } from './app-state.ts';

const SECONDS = { told: 4, refused: 8, kept: null, trouble: null } as const;
let last = 0;

/**
 * Shows a sentence and speaks it. Trouble, and what is to be kept in mind, stays until it is dismissed; what `outlives` its workshop stays in sight when
 * that is closed.
 */
export function notify(tone: Notice['tone'], text: string, outlives = false): void {
  put(tone, text, outlives, null);
}

/** What undo or redo did: only the last step of a row of them is of interest. */
export function notifyOfUndo(text: string): void {
  put('told', text, false, 'undo');
}

function put(tone: Notice['tone'], text: string, outlives: boolean, topic: Notice['topic']): void {
  last += 1;
  const notice: Notice = { key: last, tone, text, topic, outlives };
  const isReplaced = (one: Notice) => one.text === text || (topic !== null && one.topic === topic);
  useApp.setState(({ notices }) => ({
    // The same sentence again replaces the earlier one; three are enough to read.
    notices: [...notices.filter((one) => !isReplaced(one)), notice].slice(-3),
  }));
  announce(text);
  const seconds = SECONDS[tone];
  if (seconds !== null) setTimeout(() => dismiss(notice.key), seconds * 1_000);
}

/** The workshop they speak of is no longer on screen. */
export function clearNotices(): void {
  useApp.setState(({ notices }) => ({ notices: notices.filter(({ outlives }) => outlives) }));
}

export function dismiss(key: number): void {
  useApp.setState(({ notices }) => ({ notices: notices.filter((one) => one.key !== key) }));
}
