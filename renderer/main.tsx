import '@fontsource-variable/inter/index.css';
import './styles/base.css';

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';

import { App } from './app.tsx';
import { openFile } from './start/opening.ts';
import { startSession } from './store/session.ts';
import { i18n } from './store/words.ts';

const root = document.getElementById('app');
if (!root) throw new Error('The page has a place for the app');
createRoot(root).render(
  <StrictMode>
    <I18nextProvider i18n={i18n}>
      <App />
    </I18nextProvider>
  </StrictMode>,
);
await startSession(({ file }) => openFile(file));
