import { useTranslation } from 'react-i18next';

import { Flag } from '../ui/flag.tsx';
import type { ChartTally } from './chart-tally.ts';

/** How far a chart has come, in words. */
export function TallyFlags({ tally }: { readonly tally: ChartTally }) {
  const { t } = useTranslation();
  const { rows, settled, withoutA, withoutR, unnamed } = tally;
  return (
    <>
      {withoutA > 0 && <Flag tone="bad">{t('raci.withoutA', { count: withoutA })}</Flag>}
      {withoutR > 0 && <Flag tone="bad">{t('raci.withoutR', { count: withoutR })}</Flag>}
      {unnamed > 0 && <Flag tone="bad">{t('raci.unnamedRows', { count: unnamed })}</Flag>}
      {rows > 0 && (
        <span title={t('raci.settledText')}>
          <Flag tone={settled === rows ? 'good' : 'plain'}>{t('raci.settled', { settled, rows })}</Flag>
        </span>
      )}
    </>
  );
}
