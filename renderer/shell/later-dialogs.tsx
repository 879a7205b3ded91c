import { useChooser } from '../start/chooser-state.ts';
import { useOpening } from '../start/opening.ts';
import { useApp } from '../store/app-state.ts';
import { AnyDialog } from './later-parts.ts';

/** Stands for the dialogs as long as there is none to show. */
export function LaterDialogs() {
  const dialog = useApp((state) => state.dialog !== null);
  const chooser = useChooser((state) => state.request !== null);
  const opening = useOpening(({ slow, trouble }) => slow !== null || trouble !== null);
  return (dialog || chooser || opening) && <AnyDialog />;
}
