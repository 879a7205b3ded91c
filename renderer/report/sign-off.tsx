import { useTranslation } from 'react-i18next';

const SIGNERS = ['sponsor', 'customer'] as const;
const LINES = ['name', 'date', 'signature'] as const;

/** Where sponsor and customer sign what they agreed to. */
export function SignOff() {
  const { t } = useTranslation();
  return (
    <section className="sign-off">
      <h2>{t('report.sign.title')}</h2>
      <div className="signers">
        {SIGNERS.map((lane) => (
          <div key={lane} data-role={lane}>
            <h3>{t(`lane.${lane}.name`)}</h3>
            <ul>
              {LINES.map((line) => (
                <li key={line} className={line}>
                  {t(`report.sign.${line}`)}
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}
