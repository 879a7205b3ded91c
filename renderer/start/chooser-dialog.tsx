import { useState, type FocusEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { FormDialog } from '../ui/form-dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useLong } from '../ui/use-long.ts';
import { ChooserCrumbs } from './chooser-crumbs.tsx';
import styles from './chooser-dialog.module.css';
import { ChooserList, type Entry } from './chooser-list.tsx';
import type { ChosenFile, FileRequest } from './chooser-state.ts';
import { ReplaceDialog } from './replace-dialog.tsx';
import { useFolder } from './use-folder.ts';
import { useNameToSave } from './use-name-to-save.ts';

/** Of an empty list, for it shows no files of another kind. */
const EMPTY = {
  'open-workshop': 'chooser.emptyToOpen',
  'save-workshop': 'chooser.emptyToSave',
  'save-protected': 'chooser.emptyToSave',
  'save-pdf': 'chooser.emptyToSavePdf',
} as const;

interface ChooserDialogProps {
  readonly request: FileRequest;
  readonly onDone: (chosen: ChosenFile | null) => void;
}

/** Chooses a file to open, or a place and a name to save under. */
export function ChooserDialog({ request, onDone }: ChooserDialogProps) {
  const { t } = useTranslation();
  const saves = request.purpose !== 'open-workshop';
  const { folder, trouble, isLooking, go } = useFolder();
  const isLong = useLong(isLooking);
  const [selected, setSelected] = useState<Entry | null>(null);
  // Saving starts in the name; who walks the folders then stays there.
  const [walks, setWalks] = useState(!saves);
  const naming = useNameToSave(request, onDone);

  const goTo = (handle: string) => {
    setSelected(null);
    setWalks(true);
    go(handle);
  };
  const goUp = () => {
    const parent = folder?.above.at(-1);
    if (parent) goTo(parent.folder);
  };
  const select = (entry: Entry) => {
    setSelected(entry);
    if (entry.kind === 'file') naming.type(entry.name);
  };
  const openEntry = (entry: Entry) => {
    if (entry.kind === 'folder') goTo(entry.key);
    else if (saves) void naming.save(folder, entry.name);
    else onDone({ file: entry.file, replace: false });
  };
  const submit = () => {
    if (saves) void naming.save(folder, naming.name);
    else if (selected) openEntry(selected);
    return true;
  };

  return (
    <FormDialog
      title={t(saves ? 'chooser.saveTitle' : 'chooser.openTitle')}
      onClose={() => onDone(null)}
      onSave={submit}
      saveText={t(saves ? 'chooser.save' : 'chooser.open')}
      // Not while another folder is on its way: it would go into the one before.
      canSave={saves ? folder !== null && !isLooking : selected !== null}
      isChanged={saves}
    >
      {saves && (
        <TextField
          label={t('chooser.name')}
          value={naming.name}
          onChange={naming.type}
          onFocus={selectStem}
          error={naming.error}
          autoFocus
        />
      )}
      <div className={styles.place}>
        {folder && <ChooserCrumbs folder={folder} onGo={goTo} />}
        {isLong && (
          <p role="status" className={styles.looking}>
            {t('chooser.looking')}
          </p>
        )}
        {trouble && (
          <p className={styles.trouble} role="alert">
            {t(`trouble.choose.${trouble.code}`)}
          </p>
        )}
        {folder ? (
          <ChooserList
            // A folder newly in sight starts at its top.
            key={folder.folder}
            folder={folder}
            showsFiles={request.purpose !== 'save-pdf'}
            selected={selected?.key ?? null}
            takesFocus={walks}
            emptyText={t(EMPTY[request.purpose])}
            onSelect={select}
            onOpen={openEntry}
            onUp={goUp}
          />
        ) : (
          <div className={styles.waiting} />
        )}
      </div>
      {naming.taken && (
        <ReplaceDialog
          file={naming.taken}
          onReplace={(file) => onDone({ file, replace: true })}
          onCancel={naming.keep}
        />
      )}
    </FormDialog>
  );
}

/** The name without its ending: typing replaces the one and keeps the other. */
function selectStem({ target }: FocusEvent): void {
  if (!(target instanceof HTMLInputElement)) return;
  const ending = /\.[a-z]+$/iu.exec(target.value);
  target.setSelectionRange(0, ending ? ending.index : target.value.length);
}
