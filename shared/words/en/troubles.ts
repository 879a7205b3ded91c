/** What went wrong, and what to do next. One for each code of api/troubles.ts. */
export const trouble = {
  open: {
    missing: {
      title: 'The file is not there',
      text: '{{name}} was moved, renamed, or is on a drive that is not connected. Connect the drive, or open the file from where it is now.',
    },
    'not-a-file': {
      title: 'That is not a file',
      text: '{{name}} is a folder or a device. Choose a workshop file, its name ends in .trilane.',
    },
    'not-ours': {
      title: 'That is not a workshop file',
      text: '{{name}} was not made by Trilane and was left as it is. Choose a workshop that Trilane saved; the ending .trilane alone makes none.',
      offered: 'What is in {{name}} now was not made by Trilane, and was left as it is.',
    },
    'no-content': {
      title: 'There is nothing in the file yet',
      text: '{{name}} is empty, or begins with nothing but zeroes. Is its drive or sync client still loading it? Wait for that, then try again. The file was left as it is.',
    },
    protected: {
      title: 'A protected copy',
      text: '{{name}} is locked with a pass phrase. Open it in the window of Trilane, or unlock it with any age tool first.',
    },
    damaged: {
      title: 'The file is damaged',
      text: '{{name}} can’t be read whole, and was left as it is. Open a copy: an earlier one, or one you sent to somebody.',
      offered: '{{name}} can’t be read whole, and was left as it is.',
    },
    altered: {
      title: 'Not as Trilane made it',
      text: '{{name}} holds more or less than a workshop does: another program changed it, or it is damaged. It was not opened and was left as it is. Open a copy from before, or ask whoever sent it for the original.',
      offered:
        '{{name}} holds more or less than a workshop does: another program changed it, or it is damaged. It was not opened and was left as it is.',
    },
    'not-checked': {
      title: 'The file could not be checked',
      text: 'The check of {{name}} ended before it was done, so the file was not opened and was left as it is. Try again. If that happens each time, it asks for far more work than a workshop needs: open a copy from before, or ask whoever sent it for the original.',
    },
    newer: {
      title: 'Made by a newer Trilane',
      text: '{{name}} has file version {{version}}, which this Trilane does not know. Update Trilane on this laptop, then open it again. The file was left as it is.',
    },
    'in-use': {
      title: 'Open somewhere else',
      text: '{{name}} is open on {{computer}} since {{since}}. Close it there, then open it here.',
      unknown: '{{name}} is open in another program. Close it there, then open it here.',
    },
    'read-only': {
      title: 'The file can only be read',
      text: '{{name}} is write-protected, or stands in a folder or on a drive that is. Make a copy you can change.',
    },
    synced: {
      title: 'This workshop is in a synced folder',
      text: '{{name}} stands in {{service}}, which may copy or replace it while you work in it. Work on a copy on this laptop: when you close the workshop, the whole file is written back. Others can change the file meanwhile; what they wrote stays, and yours then stands beside it.',
    },
    'copy-damaged': {
      title: 'Your copy on this laptop is damaged',
      text: '{{name}} was worked in on a copy on this laptop, and that copy can’t be read whole. What was changed here since {{since}} is not in {{service}}. Both files were left as they are. Open the file in {{service}} without these changes, or a restore point.',
    },
    'not-allowed': {
      title: 'You may not open this file',
      text: 'This laptop does not let you read {{name}}. Ask its owner for the right to, or for a copy.',
    },
    'too-large': {
      title: 'The file is too large',
      text: '{{name}} is larger than any workshop gets. Choose another file.',
    },
    'no-copy': {
      title: 'Not brought up to date',
      text: '{{name}} is of an earlier Trilane. Before it is brought up to date, a copy goes into Trilane’s own folder, and that could not be made. Free some space there, then open it again. The file was left as it is.',
    },
    'disk-full': {
      title: 'No room to open the file',
      text: 'Opening {{name}} takes a little room on its drive and on this laptop’s, and there is none. Free some space, then open it again. The file was left as it is.',
    },
    disk: {
      title: 'The drive did not answer',
      text: '{{name}} could not be read from its drive. Check that the drive is connected and works, then open it again.',
    },
  },
  write: {
    exists: 'There is a file named {{name}} already. Choose another name, or replace it.',
    'folder-missing': 'The folder for {{name}} is not there any more. Choose another place and save again.',
    'not-allowed': 'This laptop does not let you write {{name}} there. Choose another place.',
    'disk-full': 'There is no room for {{name}}. Free some space, or choose another drive.',
    'is-open': '{{name}} is the workshop you have open. Choose another name for the copy.',
    'nothing-open': 'No workshop is open. Open one first.',
    expired: 'That report is no longer at hand. Make the preview again, then save.',
    disk: 'The drive did not take {{name}}. Check the drive, or choose another place.',
  },
  commit: {
    'bad-input': 'That could not be read: {{message}}',
    'point-gone': 'That restore point is not there any more. Choose another one.',
    'point-unreadable':
      'That restore point can’t be read whole, and nothing was changed. Choose another one.',
    'nothing-to-undo': 'There is nothing to undo.',
    'nothing-to-redo': 'There is nothing to redo.',
    'nothing-open': 'No workshop is open. Open one first.',
    'view-only': 'View only: nothing is changed here. Save a copy to work in.',
    'disk-full': 'Not saved: the drive is full. Free some space, then repeat the step, or save elsewhere.',
    'file-gone':
      'Not saved: the workshop file was moved or deleted while open. Put it back, or save elsewhere.',
    'file-changed':
      'Not saved: another program wrote over the workshop file while it was open. Save elsewhere to go on.',
    'read-only': 'Not saved: the file can no longer be written. Check the drive, or save elsewhere.',
    disk: 'Not saved: the drive did not answer. Check it, or save elsewhere.',
    stopped: 'Not saved: Trilane made a mistake and had to let go of the workshop. Open it again to go on.',
  },
  point: {
    'disk-full':
      'Your work is saved. A restore point could not be made, the drive of Trilane’s own folder is full: free some space.',
    'not-allowed':
      'Your work is saved. A restore point could not be made, Trilane may not write its own folder: Help, About names it.',
    disk: 'Your work is saved. A restore point could not be made, the drive of Trilane’s own folder did not take it: check that drive.',
    failed:
      'Your work is saved. A restore point could not be made, through a fault in Trilane: save a copy to be on the safe side.',
  },
  choose: {
    'folder-missing': 'That folder is not there any more. Choose another one.',
    'not-allowed': 'This laptop does not let you look into that folder. Choose another one.',
    'bad-name': 'A file can’t have that name. Choose another one.',
    'not-here': 'Files are chosen in another way here. Restart Trilane.',
  },
  print: {
    'nothing-open': 'No workshop is open. Open one first.',
    cancelled: 'The preview was cancelled.',
    'no-browser':
      'A Chromium-family browser prints the report, and none was found. Install Chromium, Chrome or Edge.',
    'not-here': 'Reports are made from the workshop window.',
    failed: 'The report could not be made. Try again; if it fails again, restart Trilane.',
  },
} as const;
