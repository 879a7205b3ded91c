import { useChooser } from '../start/chooser-state.ts';
import { useOpening } from '../start/opening.ts';
import { useApp } from '../store/app-state.ts';
import { useLettingGo } from '../store/letting-go.ts';
import { AnyDialog } from './later-parts.ts';

/** Stands for the dialogs as long as there is none to show. */
export function LaterDialogs() {
  const dialog = useApp((state) => state.dialog !== null);
  const chooser = useChooser((state) => state.request !== null);
  const opening = useOpening(({ slow, trouble }) => slow !== null || trouble !== null);
  const lettingGo = useLettingGo((state) => state.asked !== null);
  return (dialog || chooser || opening || lettingGo) && <AnyDialog />;
}
