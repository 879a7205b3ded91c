/** Who copies a folder elsewhere while one works in it, or where the folder really is. */
export const SYNC_SERVICES = ['onedrive', 'dropbox', 'icloud', 'google-drive', 'network'] as const;
export type SyncService = (typeof SYNC_SERVICES)[number];
