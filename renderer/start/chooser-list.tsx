import { File, Folder } from 'lucide-react';
import { useEffect, useRef, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { ListBox, ListBoxItem } from 'react-aria-components';

import type { ChooserFolder, FileRef } from '../../shared/api/replies.ts';
import styles from './chooser-list.module.css';
import { sayWhen } from './say-when.ts';

/** What a line of the list stands for. */
export type Entry =
  | { readonly kind: 'folder'; readonly key: string; readonly name: string }
  | {
      readonly kind: 'file';
      readonly key: string;
      readonly name: string;
      readonly file: FileRef;
      readonly modifiedAt: string;
    };

interface ChooserListProps {
  readonly folder: ChooserFolder;
  readonly showsFiles: boolean;
  readonly selected: string | null;
  readonly takesFocus: boolean;
  readonly emptyText: string;
  readonly onSelect: (entry: Entry) => void;
  /** Enter, or a double click. */
  readonly onOpen: (entry: Entry) => void;
  readonly onUp: () => void;
}

/** Folders, then files. Arrows walk, letters jump, Enter opens, Backspace goes up. */
export function ChooserList(props: ChooserListProps) {
  const { folder, showsFiles, selected, takesFocus, emptyText, onSelect, onOpen, onUp } = props;
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  useBackspace(list, onUp);
  const entries = entriesOf(folder, showsFiles);
  const entryAt = (key: unknown) => entries.find((entry) => entry.key === key);
  return (
    <ListBox
      ref={list}
      aria-label={t('chooser.content', { folder: folder.name })}
      className={styles.list ?? ''}
      items={entries}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={selected === null ? [] : [selected]}
      onSelectionChange={(keys) => {
        const entry = keys === 'all' ? undefined : entryAt([...keys][0]);
        if (entry) onSelect(entry);
      }}
      onAction={(key) => {
        const entry = entryAt(key);
        if (entry) onOpen(entry);
      }}
      renderEmptyState={() => <p className={styles.empty}>{emptyText}</p>}
      {...(takesFocus ? { autoFocus: 'first' as const } : {})}
    >
      {(entry) => (
        <ListBoxItem id={entry.key} textValue={entry.name} className={styles.entry ?? ''}>
          {entry.kind === 'folder' ? <Folder size={18} aria-hidden /> : <File size={18} aria-hidden />}
          <bdi className={styles.name}>{entry.name}</bdi>
          {entry.kind === 'file' && <span className={styles.when}>{sayWhen(entry.modifiedAt)}</span>}
        </ListBoxItem>
      )}
    </ListBox>
  );
}

function entriesOf(folder: ChooserFolder, showsFiles: boolean): readonly Entry[] {
  const folders = folder.folders.map(({ folder: key, name }): Entry => ({ kind: 'folder', key, name }));
  const files = folder.files.map((file): Entry => ({
    kind: 'file',
    key: file.file,
    name: file.name,
    file,
    modifiedAt: file.modifiedAt,
  }));
  return showsFiles ? [...folders, ...files] : folders;
}

function useBackspace(list: RefObject<HTMLElement | null>, action: () => void): void {
  useEffect(() => {
    const element = list.current;
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Backspace') return;
      event.preventDefault();
      action();
    };
    element?.addEventListener('keydown', press);
    return () => element?.removeEventListener('keydown', press);
  }, [list, action]);
}
