import '@fontsource-variable/inter/index.css';
import './styles/base.css';

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';

import { App } from './app.tsx';
import { openFile } from './start/opening.ts';
import { startSession } from './store/session.ts';
import type { Transport } from './store/transport.ts';
import { i18n } from './store/words.ts';

/** Draws the window, first what it waits for and then what is open. */
export async function showWindow(connected: Promise<Transport>): Promise<void> {
  const root = document.getElementById('app');
  if (!root) throw new Error('The page has a place for the app');
  createRoot(root).render(
    <StrictMode>
      <I18nextProvider i18n={i18n}>
        <App />
      </I18nextProvider>
    </StrictMode>,
  );
  await startSession(connected, ({ file }) => openFile(file));
}
