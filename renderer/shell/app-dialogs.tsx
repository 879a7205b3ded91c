import { AssignDialog } from '../board/assign-dialog.tsx';
import { TaskDialog } from '../board/task-dialog.tsx';
import { ExportDialog } from '../export/export-dialog.tsx';
import { ForgetDialog } from '../forgetting/forget-dialog.tsx';
import { AboutDialog } from '../help/about-dialog.tsx';
import { CrashReportDialog } from '../help/crash-report-dialog.tsx';
import { DiagnosticsDialog } from '../help/diagnostics-dialog.tsx';
import { EssentialsDialog } from '../help/essentials-dialog.tsx';
import { KeyListDialog } from '../help/key-list-dialog.tsx';
import { RemoveStakeholderDialog } from '../people/remove-stakeholder-dialog.tsx';
import { StakeholderDialog } from '../people/stakeholder-dialog.tsx';
import { RestoreDialog } from '../restore/restore-dialog.tsx';
import { SnapshotDialog } from '../restore/snapshot-dialog.tsx';
import { ProtectDialog } from '../protection/protect-dialog.tsx';
import { UnlockDialog } from '../protection/unlock-dialog.tsx';
import { RemoveServiceDialog } from '../service/remove-service-dialog.tsx';
import { ServiceDialog } from '../service/service-dialog.tsx';
import { FileChooser } from '../start/file-chooser.tsx';
import { NewWorkshopDialog } from '../start/new-workshop-dialog.tsx';
import { OpenTroubleDialog } from '../start/open-trouble-dialog.tsx';
import { useApp } from '../store/app-state.ts';
import { DetailsDialog } from '../workshop/details-dialog.tsx';
import { LetGoDialog } from './let-go-dialog.tsx';

/** The one dialog that is open, and what may stand before it: the question about what would be lost, the file chooser. */
export function AppDialogs() {
  const dialog = useApp((state) => state.dialog);
  return (
    <>
      {dialog?.kind === 'new-workshop' && <NewWorkshopDialog />}
      {dialog?.kind === 'details' && <DetailsDialog />}
      {dialog?.kind === 'edit-stakeholder' && <StakeholderDialog id={dialog.stakeholder} />}
      {dialog?.kind === 'remove-stakeholder' && <RemoveStakeholderDialog id={dialog.stakeholder} />}
      {dialog?.kind === 'forget' && <ForgetDialog id={dialog.stakeholder} />}
      {dialog?.kind === 'edit-service' && <ServiceDialog id={dialog.service} />}
      {dialog?.kind === 'remove-service' && <RemoveServiceDialog id={dialog.service} />}
      {dialog?.kind === 'assign' && <AssignDialog card={dialog.card} />}
      {dialog?.kind === 'task' && <TaskDialog id={dialog.placement} />}
      {dialog?.kind === 'restore' && <RestoreDialog point={dialog.point} />}
      {dialog?.kind === 'snapshot' && <SnapshotDialog />}
      {dialog?.kind === 'protect' && <ProtectDialog />}
      {dialog?.kind === 'unlock' && <UnlockDialog file={dialog.file} />}
      {dialog?.kind === 'export' && <ExportDialog />}
      {dialog?.kind === 'essentials' && <EssentialsDialog />}
      {dialog?.kind === 'keys' && <KeyListDialog />}
      {dialog?.kind === 'about' && <AboutDialog />}
      {dialog?.kind === 'diagnostics' && <DiagnosticsDialog />}
      {dialog?.kind === 'crash-report' && <CrashReportDialog text={dialog.text} />}
      <LetGoDialog />
      <FileChooser />
      <OpenTroubleDialog />
    </>
  );
}
