import { useDroppable } from '@dnd-kit/core';
import { MoreHorizontal } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';

import { stepService } from '../../shared/commands/drop.ts';
import { findingsOf } from '../../shared/gaps/findings.ts';
import { serviceState } from '../../shared/gaps/service-state.ts';
import type { Id } from '../../shared/model/id.ts';
import { flagSentence } from '../../shared/words/finding-sentence.ts';
import { openDialog, useApp, useWorkshop } from '../store/app-state.ts';
import { run } from '../store/session.ts';
import { Button } from '../ui/button.tsx';
import { Flag } from '../ui/flag.tsx';
import { MenuButton } from '../ui/menu.tsx';
import type { Dragged } from './drag-data.ts';
import styles from './service-cell.module.css';

const STILL = { disabled: true };

/** The first column: the service, what is still open, and the handle that moves it. */
export function ServiceCell({ service }: { readonly service: Id }) {
  const { t } = useTranslation();
  const record = useWorkshop((replica) => replica.shown.service.get(service));
  const findings = useApp(
    useShallow((state) => (state.replica ? findingsOf(state.replica.shown, service) : [])),
  );
  const { setNodeRef, isOver, active } = useDroppable({
    id: service,
    resizeObserverConfig: STILL,
  });
  if (!record) return null;
  const dragged = active?.data.current?.['dragged'] as Dragged | undefined;
  const state = serviceState(findings);
  const tone = findings.some((finding) => finding.level === 'error') ? 'bad' : 'warn';
  return (
    <div
      ref={setNodeRef}
      className={styles.cell}
      data-card={service}
      data-card-kind="service"
      data-over={isOver && dragged?.kind === 'service' ? 'takes' : undefined}
    >
      <div className={styles.head}>
        <button
          type="button"
          className={styles.name}
          onClick={() => openDialog({ kind: 'edit-service', service })}
        >
          <bdi>{record.name}</bdi>
        </button>
        <ServiceMenu service={service} name={record.name} />
      </div>
      {record.description && (
        <p className={styles.description} dir="auto">
          {record.description}
        </p>
      )}
      <Flag tone={state === 'complete' ? 'good' : tone}>
        {state === 'complete' ? t('board.complete') : flagSentence(t, state)}
      </Flag>
    </div>
  );
}

function ServiceMenu({ service, name }: { readonly service: Id; readonly name: string }) {
  const { t } = useTranslation();
  const step = (by: -1 | 1) => () => {
    const workshop = useApp.getState().replica?.shown;
    const command = workshop ? stepService(workshop, service, by) : null;
    if (command) run(command);
  };
  return (
    <span className={styles.menu} onPointerDown={(event) => event.stopPropagation()}>
      <MenuButton
        label={t('board.serviceMenu', { service: name })}
        entries={[
          {
            key: 'edit',
            text: t('board.editService'),
            onAction: () => openDialog({ kind: 'edit-service', service }),
          },
          { key: 'up', text: t('board.moveUp'), onAction: step(-1) },
          { key: 'down', text: t('board.moveDown'), onAction: step(1) },
          {
            key: 'remove',
            text: t('board.removeService'),
            danger: true,
            onAction: () => openDialog({ kind: 'remove-service', service }),
          },
        ]}
      >
        <Button look="ghost" size="icon" aria-label={t('board.serviceMenu', { service: name })}>
          <MoreHorizontal size={16} aria-hidden />
        </Button>
      </MenuButton>
    </span>
  );
}
