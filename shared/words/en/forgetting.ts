/** Forgetting a person: the one act that can't be undone. */
export const forgetting = {
  neutral: {
    person: 'Person {{number}}',
    group: 'Group {{number}}',
    organisation: 'Organisation {{number}}',
  },
  open: {
    person: 'Forget this person…',
    group: 'Forget this group…',
    organisation: 'Forget this organisation…',
  },
  looking: 'Looking through the history…',
  title: 'Forget {{name}}?',
  becomes:
    'This workshop will say “{{neutral}}” instead: on the board, in the RACI, and in every step of its history. Job title, organisation, e-mail and note are deleted. Lanes, leads and letters stay as they are.',
  spokesperson:
    'Their spokesperson stays in the list of people. Forget that person there, if that is meant too.',
  final: 'This can’t be undone. Undo will not go back beyond it either.',
  mentions: {
    title: 'Named in other texts',
    text: 'Tick the texts that mean {{name}}. The name is replaced in them too, in all their versions.',
    history: 'no longer there, only in the history',
    details: {
      title: 'Title of the workshop',
      client: 'Client of the workshop',
      place: 'Place of the workshop',
      facilitator: 'Facilitator of the workshop',
    },
    organisation: 'Name of the organisation {{organisation}}',
    stakeholder: {
      name: 'Name of {{stakeholder}}',
      jobTitle: 'Job title of {{stakeholder}}',
      email: 'E-mail of {{stakeholder}}',
      note: 'Note of {{stakeholder}}',
    },
    service: {
      name: 'Name of the service {{service}}',
      description: 'Description of {{service}}',
      outcomes: 'Outcomes wanted from {{service}}',
    },
    task: 'Task of {{stakeholder}} in {{service}}',
    taskRemoved: 'Task of a place that was removed',
    snapshot: 'Name of a snapshot',
    beyondReplaced_one: 'One more text holds the whole name: it is replaced there too.',
    beyondReplaced_other: '{{count, number}} more texts hold the whole name: it is replaced there too.',
    beyondSpared_one: 'One more text holds a part of the name: it stays as it is.',
    beyondSpared_other: '{{count, number}} more texts hold a part of the name: they stay as they are.',
  },
  points:
    'Restore points that may hold the name are deleted too, also those of copies of this file; so are damaged copies of it that were set aside.',
  reach: {
    title: 'What Trilane can’t reach',
    unfound: 'Nicknames, initials and misspelt names: look through notes, tasks and descriptions for them',
    copies: 'Copies of this file, protected ones too, and other workshops that name {{name}}',
    prints: 'PDFs and printouts made before, and whatever was sent to others',
    backups: 'Backups of this laptop, and older versions kept by a sync service such as OneDrive or iCloud',
    drive: 'Freed parts of the drive: special tools can read them until something else is written there',
  },
  agree: 'Forget {{name}} for good',
  action: 'Forget',
  working: 'Rewriting the history…',
  done: {
    title: 'Forgotten',
    text: 'This workshop now says “{{neutral}}”. The name is gone from the file and from its history.',
    texts:
      'This workshop now says “{{neutral}}”. The texts you left as they are still name the one forgotten.',
    left: 'What is left to do',
    mentions: 'Look at the texts you left as they are:',
    'synced-file':
      'The file in the synced folder still holds the name. Close the workshop: then the changed file takes its place.',
    facilitator:
      'Trilane remembers a facilitator on this laptop whose name holds a part of theirs. Another name typed for the next workshop replaces it.',
    'file-name':
      'The file’s own name holds theirs, or a part of it. Close the workshop, rename the file, and take the old name off the list of recent files.',
    'folder-name':
      'The name of a folder above the file holds theirs, or a part of it. Close the workshop, rename the folder, and take the files that were in it off the list of recent files.',
    unlisted:
      'The title or the place of {{name}} in {{place}} holds the name: it was taken off the list of recent files. Open it and forget there too, or rename it.',
    listed:
      'The list of recent files shows {{name}} in {{place}}, with a part of the name. If it means them, take it off that list.',
    'kept-copy':
      'Changes to {{name}} in {{place}} that were not written back yet are kept on this laptop, with the name. Open it, forget there too, then close it.',
    'set-aside':
      'A copy that did not open was set aside on this laptop, with the name. Delete the folder {{place}}.',
    points:
      'Restore points of another workshop hold the name. Open that workshop and forget there too. If it is gone for good, delete the folder {{place}}.',
    traces:
      'Bytes of the name are still on this laptop, because {{reason}} Close the workshop and open it again: then Trilane finishes.',
    copies: 'Delete copies of this file made before, or open each one and forget there too.',
    prints: 'Delete PDFs and printouts made before, and ask whoever has one to.',
    backups:
      'Have it deleted from backups and from the older versions of a sync service, or let those expire.',
    close: 'Close',
  },
  trouble: {
    'not-there': 'Nobody was forgotten: this person is not in the workshop any more, nor in its history.',
    'nothing-open': 'Nobody was forgotten: no workshop is open.',
    'view-only': 'Nobody was forgotten: this workshop is only looked at here.',
    stopped: 'Nobody knows whether it was done: Trilane had to close the workshop. Open it again and look.',
    'disk-full':
      'Nobody was forgotten: the file is written anew for it, which takes three times its size, and the drive has too little room. Free some space, then try again.',
    'file-gone':
      'Nobody was forgotten: the workshop file was moved or deleted while open. Put it back, then try again.',
    'file-changed':
      'Nobody was forgotten: another program wrote over the workshop file while it was open. Save it elsewhere, then try again.',
    'read-only': 'Nobody was forgotten: the file can no longer be written. Check the drive, then try again.',
    disk: 'Nobody was forgotten: the drive did not answer. Check it, open the workshop again, then try again.',
  },
  reason: {
    'disk-full': 'the drive is full.',
    'file-gone': 'the file was moved or deleted.',
    'file-changed': 'another program wrote over the file.',
    'read-only': 'the file can no longer be written.',
    disk: 'the drive did not answer.',
    stopped: 'Trilane had to close the workshop.',
  },
} as const;
