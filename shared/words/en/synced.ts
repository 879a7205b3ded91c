/** Files in folders that something else copies too. */
export const synced = {
  besideName: '{{name}} (from this laptop, {{day}} {{time}})',
  service: {
    onedrive: 'OneDrive',
    dropbox: 'Dropbox',
    icloud: 'iCloud',
    'google-drive': 'Google Drive',
    network: 'the network drive',
  },
  workLocally: 'Work on a local copy',
  notNow: 'Not now',
  writeBack: 'Write back to {{service}} now',
  savedHere: 'Saved {{time}} on this laptop',
  savedHereHint:
    'You work on a copy on this laptop. Closing the workshop writes the whole file back to {{service}}.',
  goesOn:
    'Going on with the copy on this laptop, which holds changes that were not written back to {{service}} yet.',
  withoutCopy: 'Open it without these changes',
  aside:
    '{{name}} is open as it is in {{service}}. What is left of the copy on this laptop is kept in {{place}}.',
  back: {
    over: '{{name}} is written back to {{service}}',
    anew: '{{name}} was gone from {{service}} and stands there again',
    beside:
      'Somebody else changed the workshop in {{service}} meanwhile. Theirs is as it was; yours stands beside it as {{name}}.',
    nothing: 'Nothing has changed since it was last written back',
    failed:
      'Not written back to {{service}}: {{reason}} Your changes are safe on this laptop; open {{name}} again to go on with them.',
  },
} as const;
