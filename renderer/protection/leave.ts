import { closeDialog } from '../store/app-state.ts';
import { askProgram } from '../store/ask-program.ts';

/** Closes the dialog. What is being locked or unlocked is stopped, and leaves no file. */
export function leave(isBusy: boolean): void {
  if (isBusy) void askProgram('cancelProtection', {});
  closeDialog();
}
