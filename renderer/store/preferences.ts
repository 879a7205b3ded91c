import type { Preferences } from '../../shared/preferences.ts';
import { useApp } from './app-state.ts';
import { askProgram } from './ask-program.ts';

/** Changes what is remembered: at once in this window, and on this laptop as soon as the program has written it. */
export function changePreferences(changes: Partial<Preferences>): void {
  useApp.setState(({ preferences }) => ({ preferences: { ...preferences, ...changes } }));
  void askProgram('changePreferences', changes);
}
