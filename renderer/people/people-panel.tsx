import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useWorkshop } from '../store/app-state.ts';
import { newId } from '../store/new-id.ts';
import { run } from '../store/session.ts';
import { t as say } from '../store/words.ts';
import { onBoardKey } from '../board/board-keys.ts';
import { AddingField } from '../ui/adding-field.tsx';
import { announce } from '../ui/announcer.tsx';
import { PanelHead } from '../ui/panel-head.tsx';
import { PeopleList } from './people-list.tsx';
import styles from './people-panel.module.css';

/** Who takes part: typed in, looked up, and dragged from here into the lanes. */
export function PeoplePanel() {
  const { t } = useTranslation();
  const [filter, setFilter] = useState('');
  const count = useWorkshop((replica) => replica.shown.stakeholder.size);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => onBoardKey('p', () => field.current?.focus()), []);
  return (
    <aside className={styles.panel} aria-label={t('people.title')} data-people>
      <PanelHead title={t('people.title')} count={count} />
      <div className={styles.add}>
        <AddingField
          label={t('people.addLabel')}
          placeholder={t('people.add')}
          shortcut="P"
          field={field}
          onAdd={add}
          onTyping={setFilter}
        />
      </div>
      <PeopleList filter={filter} />
    </aside>
  );
}

function add(names: readonly string[]): boolean {
  const stakeholders = names.map((name) => ({ id: newId(), name }));
  const added = run({ command: 'addStakeholders', input: { stakeholders } });
  if (added) announce(say('people.added', { count: names.length, name: names[0] ?? '' }));
  return added;
}
