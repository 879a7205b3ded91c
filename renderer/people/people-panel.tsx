import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';

import { addByName } from '../../shared/commands/by-name.ts';
import type { Command } from '../../shared/commands/catalogue.ts';
import { MOST_PEOPLE_AT_ONCE } from '../../shared/commands/stakeholders.ts';
import { showPanel, useApp, useWorkshop } from '../store/app-state.ts';
import { newId } from '../store/new-id.ts';
import { notify } from '../store/notices.ts';
import { run } from '../store/session.ts';
import { t as say } from '../store/words.ts';
import { onBoardKey } from '../board/board-keys.ts';
import { AddingField } from '../ui/adding-field.tsx';
import { announce } from '../ui/announcer.tsx';
import { PanelHead } from '../ui/panel-head.tsx';
import { SidePanel } from '../ui/side-panel.tsx';
import { PeopleList } from './people-list.tsx';
import styles from './people-panel.module.css';

/** Who takes part: typed in, looked up, and dragged from here into the lanes. */
export function PeoplePanel() {
  const { t } = useTranslation();
  const [filter, setFilter] = useState('');
  const count = useWorkshop((replica) => replica.shown.stakeholder.size);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => onBoardKey('p', () => comeTo(field.current)), []);
  return (
    <SidePanel name="people" title={t('people.title')} count={count}>
      <PanelHead title={t('people.title')} count={count} />
      <div className={styles.add}>
        <AddingField
          label={t('people.addLabel')}
          placeholder={t('people.add')}
          shortcut="P"
          field={field}
          most={MOST_PEOPLE_AT_ONCE}
          onAdd={add}
          onTyping={setFilter}
        />
      </div>
      <PeopleList filter={filter} />
    </SidePanel>
  );
}

/** The field may stand in a panel that is not open: then it is opened first, and at once. */
function comeTo(field: HTMLInputElement | null): void {
  flushSync(() => showPanel('people'));
  field?.focus();
}

function add(names: readonly string[]): boolean {
  const workshop = useApp.getState().replica?.shown;
  if (!workshop) return false;
  const { command, added, there } = addByName(workshop, names, newId);
  const [name = ''] = names;
  // A list may hold who is there already. A single name was typed for somebody new, whoever else is called so.
  if (names.length > 1 && !command) {
    notify('refused', say('people.allThere'));
    return false;
  }
  const single: Command = { command: 'addStakeholders', input: { stakeholders: [{ id: newId(), name }] } };
  if (!run(command ?? single)) return false;
  if (!command) notify('told', say('people.namesake', { name }));
  else if (there > 0) notify('told', say('people.addedSome', { count: added, there }));
  else announce(say('people.added', { count: added, name }));
  return true;
}
