import { clockTime } from '../store/words.ts';
import { whenInWords } from './when-in-words.ts';

/** When something was, as of now, on the clock of this laptop. `iso` is ISO 8601 in UTC. */
export function sayWhen(iso: string): string {
  return whenInWords(new Date(iso), new Date(), clockTime);
}
