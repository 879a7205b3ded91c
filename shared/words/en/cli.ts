/** What the command line says. Words in capitals stand for what the user writes, as in the first lines of `help`. */
export const cli = {
  help: {
    about: 'Trilane: who defines, who uses and who authorises each IT service, and the RACI that follows.',
    usage: 'Usage: npm run --silent cli -- COMMAND …',
    commands: 'Commands',
    options: 'Options',
    help: 'Show this, or one command with “COMMAND --help”.',
    version: 'Show the version.',
    exit: 'Ends with 0 when all went well, 1 when something is to settle or was refused, 2 when what was asked can’t be done.',
  },
  sample: {
    about: 'Write a worked example ({{samples, list(type: disjunction)}}) as a workshop file.',
    force: 'Replace a file that stands there.',
    exists: '{{name}} is there already. Choose another name, or replace it with --force.',
  },
  check: {
    about: 'Say what is missing in a workshop. Ends with 1 when there is something to settle.',
    json: 'As JSON.',
    finding: '{{level}}: {{title}}. {{text}} {{step}}',
    none: 'No gaps.',
    count_one: '{{count, number}} gap, {{settle, number}} to settle.',
    count_other: '{{count, number}} gaps, {{settle, number}} to settle.',
  },
  export: {
    about:
      'Write the report as a PDF, or the whole workshop with its RACI and gaps as JSON. “-” is standard output.',
    pdf: 'Write the report to this file.',
    paper: 'Paper of the report: {{papers, list(type: disjunction)}}.',
    json: 'Write the workshop to this file.',
    oneOf: 'Say what to write: --pdf OUT or --json OUT, one of them.',
    paperWithPdf: '--paper belongs to --pdf. Leave it out, or write a PDF.',
    unknownPaper: 'There is no paper “{{paper}}”. Use {{papers, list(type: disjunction)}}.',
  },
  apply: {
    about:
      'Carry out commands, one JSON object a line: {"command": "…", "input": {…}}, and say one line for each. “-” is standard input; a FILE that is not there is created.',
    undo: 'Take back the last step.',
    redo: 'Do again what was taken back.',
    untitled: 'Untitled workshop',
    noCommand: 'There is no command “{{command}}”. “commands” lists them all.',
    notJson: 'The line is not JSON.',
    notUtf8: 'The line is not UTF-8 text.',
    notCommand: 'The line needs a “command” and its “input”, and nothing else.',
    tooLong: 'The line is longer than {{max, number}} bytes. Split it into several commands.',
  },
  commands: {
    about: 'List what “apply” can do: name, what it does, and the JSON schema of its input, one a line.',
  },
  bad: {
    noVerb: 'Say what to do: {{verbs, list(type: disjunction)}}. “--help” tells more.',
    unknownVerb: 'There is no command “{{verb}}”. Use {{verbs, list(type: disjunction)}}.',
    unknownOption: '“{{verb}}” has no option “{{option}}”. Use it as in “{{usage}}”.',
    arguments: 'Use “{{verb}}” as in “{{usage}}”.',
    unknownSample: 'There is no sample “{{sample}}”. Use {{samples, list(type: disjunction)}}.',
    inputMissing: '{{name}} is not there. Check the name, or use “-” for standard input.',
    inputUnreadable: '{{name}} can’t be read. Check that it is a file and that you may read it.',
    sameFile: '{{name}} is the workshop itself. Choose another name.',
    outIsFolder: '{{name}} is a folder. Name a file in it.',
  },
  failed: 'Trilane failed, and this is a mistake in it: {{error}}',
  wrongNode:
    'Trilane needs Node 22.14 or newer, and this is Node {{version}}. Start it with npm, as in “npm start” or “npm run cli”, which brings the right one.',
} as const;
