import { useState, type KeyboardEvent } from 'react';

interface OptionKeys {
  readonly count: number;
  /** The one that Enter takes before an arrow key has gone to another. */
  readonly first: number;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onTake: (index: number) => void;
}

/**
 * The keys of a field with a list of options under it: arrows go from one to the next, Enter takes the active one. The
 * focus stays in the field (ARIA 1.2, combobox with `aria-activedescendant`).
 */
export function useOptionKeys({ count, first, isOpen, onOpen, onTake }: OptionKeys) {
  const [chosen, setChosen] = useState<number | null>(null);
  const active = chosen ?? first;
  const step = (by: 1 | -1) => {
    if (isOpen) setChosen((active + by + count) % count);
    else onOpen();
  };
  /** True when the key was one for the options. */
  const press = ({ key, nativeEvent }: KeyboardEvent): boolean => {
    // Keys that compose a Japanese or Chinese word belong to it.
    if (nativeEvent.isComposing) return true;
    if (key === 'ArrowDown') step(1);
    else if (key === 'ArrowUp') step(-1);
    else if (key === 'Enter' && isOpen) onTake(active);
    else return false;
    return true;
  };
  return { active, press, startOver: () => setChosen(null) };
}
