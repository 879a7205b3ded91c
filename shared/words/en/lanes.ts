/** ITIL 4 roles as the board shows them; `letter` marks a role where there is no room for its word. */
export const lane = {
  customer: {
    name: 'Customer',
    letter: 'C',
    meaning: 'Defines requirements, owns the outcomes',
    question: 'Who defines what it must do?',
    ask: 'Who defines it?',
  },
  user: {
    name: 'User',
    letter: 'U',
    meaning: 'Uses the service, gives feedback',
    question: 'Who uses it?',
    ask: 'Who uses it?',
  },
  sponsor: {
    name: 'Sponsor',
    letter: 'S',
    meaning: 'Authorises the budget, keeps it justified',
    question: 'Who authorises the budget?',
    ask: 'Who authorises the budget?',
  },
  provider: {
    name: 'Provider',
    letter: 'P',
    meaning: 'Delivers and runs the service. Not a consumer role',
    question: 'Who delivers it?',
    ask: 'Who delivers it?',
  },
  lead: 'Lead',
} as const;
