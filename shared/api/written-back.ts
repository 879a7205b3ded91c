import type { FileRef } from './replies.ts';
import type { SyncService } from './sync-service.ts';
import type { WayBack } from './sync-state.ts';
import type { WriteTrouble } from './troubles.ts';

/** What became of a copy on this laptop when its file was closed, or was to be written back. */
export type WrittenBack =
  | { readonly ok: true; readonly way: WayBack; readonly file: FileRef; readonly service: SyncService }
  | {
      readonly ok: false;
      readonly trouble: WriteTrouble;
      readonly file: FileRef;
      readonly service: SyncService;
    };
