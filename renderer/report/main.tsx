// Chromium puts a variable font into a PDF glyph by glyph; these go in as fonts, and the file is smaller for it.
import '@fontsource/inter/400.css';
import '@fontsource/inter/500.css';
import '@fontsource/inter/600.css';
import '@fontsource/inter/700.css';
import '../styles/tokens.css';
import './report.css';
import './report-tables.css';
import './report-service.css';

import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';

import { workshopOf } from '../../shared/model/workshop.ts';
import { reportOf } from '../../shared/report/report.ts';
import { clientOver } from '../store/client.ts';
import { connect } from '../store/transport.ts';
import { i18n, t } from '../store/words.ts';
import { pageStyle } from './page-style.ts';
import { ReportPage } from './report-page.tsx';

const WEIGHTS = [400, 500, 600, 700];

const place = document.getElementById('report');
if (!place) throw new Error('The page has a place for the report');

const client = clientOver(await connect());
const content = await client.call('reportContent', {});
if (content.ok) {
  const { records, paper, at } = content.value;
  const report = reportOf(workshopOf(records), { paper, at });
  document.title = report.details.title;
  // A constructed sheet: the security policy refuses a style element made here.
  const sheet = new CSSStyleSheet();
  const margins = pageStyle(t, report);
  sheet.replaceSync(margins);
  document.adoptedStyleSheets = [sheet];
  flushSync(() =>
    createRoot(place).render(
      <I18nextProvider i18n={i18n}>
        <ReportPage report={report} />
      </I18nextProvider>,
    ),
  );
  await fontsFor(place.textContent + margins);
  await client.call('reportReady', {});
} else {
  place.textContent = t(`trouble.print.${content.error.code}`);
}

/**
 * On screen the report is not laid out at all (report.css): printing lays it out, and once is enough. So nothing asks for
 * its fonts, which have to be there by then, in every weight the sheets use and of every script the text has.
 */
async function fontsFor(text: string): Promise<void> {
  const letters = [...new Set(text)].join('');
  await Promise.all(WEIGHTS.map((weight) => document.fonts.load(`${weight} 1em Inter`, letters)));
}
