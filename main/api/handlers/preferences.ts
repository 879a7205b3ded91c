import type { Handlers } from '../../../shared/api.ts';
import { definedFields } from '../../../shared/commands/patch.ts';
import { ok } from '../../../shared/result.ts';
import type { KeptPreferences } from '../kept-preferences.ts';
import type { MainWindow } from '../window.ts';

type PreferenceCall = 'preferences' | 'changePreferences';

export interface PreferenceParts {
  readonly preferences: KeptPreferences;
}

/** Calls about what the program remembers of how somebody likes it. */
export function preferenceHandlers({
  preferences,
}: PreferenceParts): Pick<Handlers<MainWindow>, PreferenceCall> {
  return {
    preferences: async () => ok(await preferences.read()),
    changePreferences: async (changes) => ok(await preferences.change(definedFields(changes))),
  };
}
