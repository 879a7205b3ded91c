import type { Handlers } from '../../shared/api.ts';
import { fileHandlers, type FileParts } from './handlers/files.ts';
import { forgettingHandlers, type ForgettingParts } from './handlers/forgetting.ts';
import { preferenceHandlers, type PreferenceParts } from './handlers/preferences.ts';
import { protectionHandlers, type ProtectionParts } from './handlers/protection.ts';
import { reportHandlers, type ReportParts } from './handlers/report.ts';
import { restoreHandlers } from './handlers/restore.ts';
import { troubleshootingHandlers, type TroubleshootingParts } from './handlers/troubleshooting.ts';
import { workshopHandlers, type WorkshopParts } from './handlers/workshop.ts';
import type { MainWindow } from './window.ts';

/** A function for every call of the contract. A call that nobody handles does not compile. */
export function createHandlers(
  parts: FileParts &
    WorkshopParts &
    ForgettingParts &
    ProtectionParts &
    ReportParts &
    PreferenceParts &
    TroubleshootingParts,
): Handlers<MainWindow> {
  return {
    ...fileHandlers(parts),
    ...workshopHandlers(parts),
    ...restoreHandlers(parts),
    ...forgettingHandlers(parts),
    ...protectionHandlers(parts),
    ...reportHandlers(parts),
    ...preferenceHandlers(parts),
    ...troubleshootingHandlers(parts),
  };
}
