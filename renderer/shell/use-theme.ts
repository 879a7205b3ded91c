import { useLayoutEffect } from 'react';

import { colorSchemeOf } from '../../shared/preferences.ts';
import { useApp } from '../store/app-state.ts';

/** The page wears the theme that was chosen. It came in it: the host writes the same tag before the first frame. */
export function useTheme(): void {
  const theme = useApp((state) => (state.phase === 'connecting' ? null : state.preferences.theme));
  useLayoutEffect(() => {
    const tag = document.querySelector('meta[name="color-scheme"]');
    if (theme !== null) tag?.setAttribute('content', colorSchemeOf(theme));
  }, [theme]);
}
