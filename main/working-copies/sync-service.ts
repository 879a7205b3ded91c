import path, { type PlatformPath } from 'node:path';

import type { SyncService } from '../../shared/api/sync-service.ts';
import { isInside } from '../api/folders.ts';

/** What this laptop says of its folders. */
export interface Surroundings {
  /** Folders that a service's own program named, in a setting or in the environment. */
  readonly roots: readonly { readonly folder: string; readonly service: SyncService }[];
  /** What is mounted where, the longest folder first. */
  readonly mounts: readonly Mount[];
}

export interface Mount {
  readonly folder: string;
  /** As the system calls it: `ext4`, `nfs4`, `fuse.sshfs`. */
  readonly type: string;
}

/** Names of folders that the services' programs make. OneDrive's and Dropbox's carry the company's name behind theirs. */
const FOLDER_NAMES: readonly (readonly [name: RegExp, service: SyncService])[] = [
  [/^OneDrive(?: ?- ?.+| \(.+\))?$/i, 'onedrive'],
  [/^Dropbox(?:-.+| \(.+\))?$/i, 'dropbox'],
  [/^(?:Mobile Documents|com~apple~CloudDocs|iCloudDrive|iCloud Drive)$/i, 'icloud'],
  [/^(?:Google Drive|GoogleDrive-.+|My Drive|DriveFS)$/i, 'google-drive'],
];

/** File systems whose bytes lie on another machine. */
const NETWORK_TYPES: readonly RegExp[] = [
  /^(?:nfs\d?|cifs|smb\w*|afpfs|webdav|davfs\d?|ncpfs|ceph|glusterfs|afs)$/i,
  /^fuse\.(?:sshfs|rclone|gvfsd-fuse|davfs2?|s3fs|smbnetfs|curlftpfs|kio-fuse|glusterfs|ceph.*)$/i,
];
const GOOGLE_TYPES = /^fuse\.(?:google-drive-ocamlfuse|gdfuse|DriveFS)$/i;
const ONEDRIVE_TYPES = /^fuse\.onedriver$/i;

/** The service that keeps a file, by its folder; null for one that only this laptop touches. `file` is absolute. */
export function syncServiceOf(
  file: string,
  { roots, mounts }: Surroundings,
  system: PlatformPath = path,
): SyncService | null {
  const folder = system.dirname(file);
  // On Windows a share has no drive letter: \\server\share\folder.
  if (system.sep === '\\' && /^\\\\(?![?.]\\)/.test(folder)) return 'network';
  const root = roots.find((one) => isInside(folder, one.folder, system));
  if (root) return root.service;
  return byName(folder, system) ?? byMount(folder, mounts, system);
}

function byName(folder: string, system: PlatformPath): SyncService | null {
  for (const name of folder.split(system.sep)) {
    const known = FOLDER_NAMES.find(([pattern]) => pattern.test(name));
    if (known) return known[1];
  }
  return null;
}

function byMount(folder: string, mounts: readonly Mount[], system: PlatformPath): SyncService | null {
  const mount = mounts.find((one) => isInside(folder, one.folder, system));
  if (!mount) return null;
  if (ONEDRIVE_TYPES.test(mount.type)) return 'onedrive';
  if (GOOGLE_TYPES.test(mount.type)) return 'google-drive';
  return NETWORK_TYPES.some((type) => type.test(mount.type)) ? 'network' : null;
}
