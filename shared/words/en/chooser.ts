/** The file chooser of the window itself, where the host has no system dialog. */
export const chooser = {
  openTitle: 'Open a workshop',
  saveTitle: 'Save as',
  open: 'Open',
  save: 'Save',
  folders: 'Where this folder is',
  looking: 'Looking into the folder…',
  content: 'What is in {{folder}}',
  name: 'File name',
  nameEmpty: 'Type a name for the file.',
  exists: 'There is a file of that name here already. Choose another name.',
  emptyToOpen: 'No workshop in this folder',
  emptyToSave: 'No workshop in this folder yet',
  // PDFs are not listed, so this one must not speak of the folder.
  emptyToSavePdf: 'No PDF in this folder yet',
  replaceTitle: 'Replace {{name}}?',
  replaceText:
    'There is a file of that name in {{place}} already. What it holds now is lost when you replace it.',
  replace: 'Replace',
} as const;
