/**
 * What is missing, what it costs and what to do: one for each finding code of gaps/finding.ts. `flag` is the short form
 * for the first column of the board, `without` the cost where no activity suffers.
 */
export const gap = {
  G01: {
    title: '{{service}} has no customer',
    flag: 'No customer',
    without: 'Nobody defines what it must do.',
    step: 'Place a customer.',
  },
  G02: {
    title: '{{service}} has no user',
    flag: 'No user',
    without: 'Requirements set without the people who use it miss what the work needs.',
    step: 'Place a user.',
  },
  G03: {
    title: '{{service}} has no sponsor',
    flag: 'No sponsor',
    without: 'Nobody has authority over its budget.',
    step: 'Place a sponsor.',
  },
  G04: {
    title: '{{service}} has no provider',
    flag: 'No provider',
    without: 'Nobody is named to deliver it.',
    step: 'Place a provider.',
  },
  G05: {
    title: {
      customer: 'Choose the lead customer of {{service}}',
      user: 'Choose the lead user of {{service}}',
      sponsor: 'Choose the lead sponsor of {{service}}',
      provider: 'Choose the lead provider of {{service}}',
    },
    flag: {
      customer: 'No lead customer',
      user: 'No lead user',
      sponsor: 'No lead sponsor',
      provider: 'No lead provider',
    },
    without: 'Several stand in the lane, and nobody speaks for it.',
    step: 'Choose one of them.',
  },
  V02: {
    title: '{{service}}: nobody answers for “{{activity}}”',
    flag: 'A row without A',
    without: 'No one person answers if it goes wrong.',
    step: 'Place the person who answers for it.',
  },
  V03: {
    title: '{{service}}: nobody does “{{activity}}”',
    flag: 'A row without R',
    without: 'The work may not get done.',
    step: 'Place the people who do it.',
  },
  V04: {
    title: '{{stakeholder}} needs a spokesperson in {{services, list}}',
    flag: 'No spokesperson',
    without: 'It holds an A, and no one person carries it.',
    step: 'Name the person who answers for {{stakeholder}}.',
  },
  rowsOpen_one: 'Leaves {{count}} row of the RACI open.',
  rowsOpen_other: 'Leaves {{count}} rows of the RACI open.',
  /** Beside the name of its service, which need not be said again. */
  short: '{{flag}}. {{step}}',
  cost: {
    nobodyAnswers: 'Nobody answers for {{activities, list}}.',
    nobodyDoes: 'Nobody does {{activities, list}}.',
    unnamed: 'No one person answers for {{activities, list}}.',
    quoted: '“{{activity}}”',
    more: '{{count}} more',
    moreServices: '{{count}} more services',
  },
  fix: {
    customer_one: 'Place {{stakeholder}} (customer of 1 other service)',
    customer_other: 'Place {{stakeholder}} (customer of {{count}} other services)',
    user_one: 'Place {{stakeholder}} (uses 1 other service)',
    user_other: 'Place {{stakeholder}} (uses {{count}} other services)',
    sponsor_one: 'Place {{stakeholder}} (sponsors 1 other service)',
    sponsor_other: 'Place {{stakeholder}} (sponsors {{count}} other services)',
    provider_one: 'Place {{stakeholder}} (delivers 1 other service)',
    provider_other: 'Place {{stakeholder}} (delivers {{count}} other services)',
    appoint: {
      customer: 'Make {{stakeholder}} the lead customer',
      user: 'Make {{stakeholder}} the lead user',
      sponsor: 'Make {{stakeholder}} the lead sponsor',
      provider: 'Make {{stakeholder}} the lead provider',
    },
  },
  level: {
    error: 'To settle',
    warning: 'To look at',
    hint: 'Hint',
    note: 'Note',
  },
} as const;
