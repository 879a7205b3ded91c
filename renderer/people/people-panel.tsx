import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';

import { addByName } from '../../shared/commands/by-name.ts';
import type { Command } from '../../shared/commands/catalogue.ts';
import { MOST_PEOPLE_AT_ONCE } from '../../shared/commands/stakeholders.ts';
import { writtenPerson } from '../../shared/commands/written-person.ts';
import { showPanel, useApp, useWorkshop } from '../store/app-state.ts';
import { newId } from '../store/new-id.ts';
import { notify } from '../store/notices.ts';
import { run } from '../store/session.ts';
import { refusesChange, useViewOnly } from '../store/view-only.ts';
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
  const viewOnly = useViewOnly();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => onBoardKey('p', () => comeTo(field.current)), []);
  return (
    <SidePanel name="people" title={t('people.title')} count={count}>
      <PanelHead title={t('people.title')} count={count} />
      <div className={styles.add}>
        <AddingField
          label={t(viewOnly ? 'shell.viewOnly.findLabel' : 'people.addLabel')}
          placeholder={t(viewOnly ? 'shell.viewOnly.find' : 'people.add')}
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
  if (!workshop || refusesChange()) return false;
  const { command, added, there, repeated } = addByName(workshop, names, newId);
  const single = writtenPerson(names[0] ?? '');
  // A list may hold who is there already. A single name was typed for somebody new, whoever else is called so.
  if (names.length > 1 && !command) {
    notify('refused', say('people.allThere'));
    return false;
  }
  const namesake: Command = {
    command: 'addStakeholders',
    input: { stakeholders: [{ id: newId(), ...single }] },
  };
  if (!run(command ?? namesake)) return false;
  const { name } = single;
  if (!command) notify('told', say('people.namesake', { name }));
  else if (names.length > 1) notify('told', sayPasted(added, there, repeated, name));
  // A single one is seen to come in.
  else announce(say('people.added', { count: added, name }));
  return true;
}

function sayPasted(count: number, there: number, repeated: readonly string[], name: string): string {
  const some = say('people.added', { count, name });
  const added =
    there > 0
      ? say('people.addedSome', {
          added: count === 1 ? say('people.addedOne') : some,
          there: say('people.there', { count: there }),
        })
      : some;
  const [twice] = repeated;
  if (twice === undefined) return added;
  return say('people.addedOnce', {
    added,
    repeated: say('people.repeated', { count: repeated.length, name: twice }),
  });
}
