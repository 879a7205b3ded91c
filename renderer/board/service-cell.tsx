import type { Finding } from '../../shared/gaps/finding.ts';
import { findingsOf } from '../../shared/gaps/findings.ts';
import { isUntouched, serviceState } from '../../shared/gaps/service-state.ts';
import type { Id } from '../../shared/model/id.ts';
import { serviceOrder } from '../../shared/model/lanes.ts';
import { flagSentence } from '../../shared/words/finding-sentence.ts';
import { openDialog, useApp, useWorkshop } from '../store/app-state.ts';
import { useShownList } from '../store/shown-list.ts';
import { t } from '../store/words.ts';
import { Flag } from '../ui/flag.tsx';
import { liftedCard, useCarry } from './carry.ts';
import styles from './service-cell.module.css';
import { ServiceMenu } from './service-menu.tsx';

/** The first column: the service, what is still open, and the handle that moves it. */
export function ServiceCell({ service }: { readonly service: Id }) {
  const record = useWorkshop((replica) => replica.shown.service.get(service));
  const findings = useShownList(({ shown }) => findingsOf(shown, service));
  const lifted = useCarry((state) => liftedCard(state) === service);
  const carried = useCarry(({ carry }) =>
    carry?.at.kind === 'service' && carry.at.service === service ? carry.dragged : null,
  );
  const underPointer = useCarry(({ held }) =>
    held?.over?.kind === 'service' && held.over.service === service ? held.dragged : null,
  );
  if (!record) return null;
  const held = carried ?? underPointer;
  return (
    <div
      className={styles.cell}
      data-card={service}
      data-card-kind="service"
      data-over={held?.kind === 'service' ? sideOf(held.id, service) : undefined}
      data-lifted={lifted || undefined}
    >
      <div className={styles.head}>
        <button
          type="button"
          className={styles.name}
          aria-describedby="card-help"
          data-stop
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
      <span className={styles.state} data-state>
        <State findings={findings} />
      </span>
    </div>
  );
}

/** What is open, in the colour of its weight: what only is a warning does not stand in an error's red. */
function State({ findings }: { readonly findings: readonly Finding[] }) {
  if (isUntouched(findings)) return <Flag tone="plain">{t('board.untouched')}</Flag>;
  if (serviceState(findings) === 'complete') return <Flag tone="good">{t('board.complete')}</Flag>;
  const [errors, warnings] = (['error', 'warning'] as const).map((level) =>
    flagSentence(t, serviceState(findings.filter((finding) => finding.level === level))),
  );
  return (
    <>
      {errors && <Flag tone="bad">{errors}</Flag>} {warnings && <Flag tone="warn">{warnings}</Flag>}
    </>
  );
}

/** On which side of this one a service let go here comes to stand. */
function sideOf(dragged: Id, service: Id): 'before' | 'after' | undefined {
  const workshop = useApp.getState().replica?.shown;
  if (!workshop || dragged === service) return undefined;
  const order = serviceOrder(workshop);
  return order.indexOf(dragged) < order.indexOf(service) ? 'after' : 'before';
}
