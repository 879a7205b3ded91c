import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { LONGEST_PASS_PHRASE } from '../../shared/api/pass-phrase.ts';
import type { FileRef } from '../../shared/api/replies.ts';
import type { OpenTrouble, UnlockTrouble } from '../../shared/api/troubles.ts';
import type { Words } from '../../shared/words/words.ts';
import { SavedAs } from '../start/saved-as.tsx';
import { sayOpenTrouble } from '../start/say-open-trouble.ts';
import { sayWhen } from '../start/say-when.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { Switch } from '../ui/switch.tsx';
import { useLong } from '../ui/use-long.ts';
import { leave } from './leave.ts';
import { passPhraseTrouble } from './pass-phrase.ts';
import { PassPhraseField } from './pass-phrase-field.tsx';
import styles from './protection.module.css';
import { useUnlocking } from './use-unlocking.ts';

/** Asks for the pass phrase of a protected copy, and where the workshop is to be that opens from it. */
export function UnlockDialog({ file }: { readonly file: FileRef }) {
  const { t } = useTranslation();
  const { to, trouble, isBusy, choose, unlock } = useUnlocking(file);
  const [passPhrase, setPassPhrase] = useState('');
  const [isShown, setShown] = useState(false);
  const [tried, setTried] = useState(false);
  const isLong = useLong(isBusy);
  const empty = passPhraseTrouble(passPhrase);
  const isWrong = trouble?.code === 'wrong-pass-phrase';
  const isAboutPlace = trouble?.code === 'not-written';

  const submit = () => {
    setTried(true);
    if (empty || to === null) return false;
    void unlock(passPhrase);
    return true;
  };

  return (
    <FormDialog
      title={t('protection.unlock.title', { name: file.name })}
      onClose={() => leave(isBusy)}
      onSave={submit}
      saveText={t(isLong ? 'protection.unlock.opening' : 'protection.unlock.open')}
      isBusy={isBusy}
      isChanged={passPhrase !== ''}
    >
      <PassPhraseField
        label={t('protection.passPhrase')}
        value={passPhrase}
        onChange={setPassPhrase}
        error={
          tried && empty
            ? t(`protection.${empty}`, { max: LONGEST_PASS_PHRASE })
            : isWrong
              ? sayTrouble(t, file, trouble)
              : null
        }
        isShown={isShown}
        autoFocus
      />
      <Switch label={t('protection.show')} isOn={isShown} onChange={setShown} />
      <SavedAs
        file={to}
        error={isAboutPlace ? t(`trouble.write.${trouble.why.code}`, { name: to?.name ?? '' }) : null}
        onChoose={() => void choose()}
      />
      <p className={styles.about}>{t('protection.unlock.about')}</p>
      {trouble && !isWrong && !isAboutPlace && (
        <p role="alert" className={styles.trouble}>
          {sayTrouble(t, to ?? file, trouble)}
        </p>
      )}
    </FormDialog>
  );
}

type Trouble = Exclude<UnlockTrouble | OpenTrouble, { readonly code: 'not-written' | 'cancelled' }>;

/** What was locked, or what was inside of it: that stands in a file of its own by then. */
function sayTrouble(t: Words, file: FileRef, trouble: Trouble): string {
  switch (trouble.code) {
    case 'wrong-pass-phrase':
    case 'damaged':
    case 'needs-key':
    case 'too-costly':
    case 'too-large':
    case 'no-workshop':
    case 'missing':
    case 'not-allowed':
    case 'disk':
      return t(`protection.unlock.trouble.${trouble.code}`);
    default:
      return sayOpenTrouble(t, file.name, trouble, sayWhen).text;
  }
}
