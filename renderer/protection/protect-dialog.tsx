import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { LONGEST_PASS_PHRASE } from '../../shared/api/pass-phrase.ts';
import { askForFile } from '../start/file-chooser.tsx';
import { closeDialog, useApp } from '../store/app-state.ts';
import { askProgram } from '../store/ask-program.ts';
import { notify } from '../store/notices.ts';
import { Button } from '../ui/button.tsx';
import { leave } from './leave.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { Switch } from '../ui/switch.tsx';
import { useLong } from '../ui/use-long.ts';
import { adviceOn, passPhraseByChance, passPhraseTrouble } from './pass-phrase.ts';
import { PassPhraseField } from './pass-phrase-field.tsx';
import styles from './protection.module.css';

/** Asks for a pass phrase, twice, and saves a copy of the open workshop under it. */
export function ProtectDialog() {
  const { t } = useTranslation();
  const [passPhrase, setPassPhrase] = useState('');
  const [again, setAgain] = useState('');
  const [isShown, setShown] = useState(false);
  const [tried, setTried] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const isLong = useLong(isBusy);
  const trouble = passPhraseTrouble(passPhrase);
  const differs = again !== passPhrase;

  const suggest = () => {
    const suggested = passPhraseByChance();
    setPassPhrase(suggested);
    setAgain(suggested);
    setShown(true);
  };
  const save = async () => {
    const name = useApp.getState().replica?.file.name.replace(/\.trilane$/u, '') ?? '';
    const asked = await askForFile({ purpose: 'save-protected', suggestion: name });
    if (!asked) return;
    setFailed(null);
    setBusy(true);
    const { file, replace } = asked;
    const reply = await askProgram('saveProtectedCopy', { file: file.file, replace, passPhrase });
    setBusy(false);
    if (reply === null) return;
    if (!reply.ok) {
      const { code } = reply.error;
      // The dialog is gone with whoever cancelled.
      if (code !== 'cancelled') setFailed(t(`trouble.write.${code}`, { name: file.name }));
      return;
    }
    closeDialog();
    notify('told', t('protection.saved', { name: reply.value.name, place: reply.value.place }));
  };
  const submit = () => {
    setTried(true);
    if (trouble || differs) return false;
    void save();
    return true;
  };

  return (
    <FormDialog
      title={t('protection.title')}
      onClose={() => leave(isBusy)}
      onSave={submit}
      saveText={t(isLong ? 'protection.saving' : 'protection.save')}
      isBusy={isBusy}
      isChanged={passPhrase !== ''}
      aside={
        <Button look="ghost" onPress={suggest}>
          {t('protection.suggest')}
        </Button>
      }
    >
      <p className={styles.about}>{t('protection.about')}</p>
      <PassPhraseField
        label={t('protection.passPhrase')}
        hint={t(`protection.advice.${adviceOn(passPhrase)}`)}
        value={passPhrase}
        onChange={setPassPhrase}
        error={tried && trouble ? t(`protection.${trouble}`, { max: LONGEST_PASS_PHRASE }) : null}
        isShown={isShown}
        autoFocus
      />
      <PassPhraseField
        label={t('protection.again')}
        value={again}
        onChange={setAgain}
        error={tried && !trouble && differs ? t('protection.differs') : null}
        isShown={isShown}
      />
      <Switch label={t('protection.show')} isOn={isShown} onChange={setShown} />
      <p className={styles.about}>{t('protection.lost')}</p>
      {failed && (
        <p role="alert" className={styles.trouble}>
          {failed}
        </p>
      )}
    </FormDialog>
  );
}
