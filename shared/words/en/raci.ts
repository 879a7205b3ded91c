export const raci = {
  letter: {
    A: 'Accountable',
    'A/R': 'Accountable and responsible',
    R: 'Responsible',
    C: 'Consulted',
    I: 'Informed',
  },
  /** What a letter means, for a legend. */
  meaning: {
    A: 'answers for the result, one per activity',
    'A/R': 'answers for it and also does the work',
    R: 'does the work',
    C: 'is asked before',
    I: 'is told after',
    'A?': 'could be accountable; the room has not chosen yet',
  },
  undecided: 'Accountable, not chosen yet',
  /**
   * How someone stands in a lane, first half of a reason; a group is several. `lead` where the tag shows, `alone` where
   * it does not.
   */
  standing: {
    lead_one: '{{stakeholder}} is lead {{lane}} of {{service}}',
    lead_other: '{{stakeholder}} are lead {{lane}} of {{service}}',
    alone_one: '{{stakeholder}} is {{lane}} of {{service}}',
    alone_other: '{{stakeholder}} are {{lane}} of {{service}}',
    other_one: '{{stakeholder}} is {{lane}} of {{service}} beside the lead',
    other_other: '{{stakeholder}} are {{lane}} of {{service}} beside the lead',
    'no-lead_one': '{{stakeholder}} is {{lane}} of {{service}}, one of several without a lead',
    'no-lead_other': '{{stakeholder}} are {{lane}} of {{service}}, one of several without a lead',
  },
  because: 'because {{standing}}, and {{why}}',
  because_also: 'also because {{standing}}, and {{why}}',
  sentence: '{{letter}}, {{reasons}}.',
  candidate: 'Could be accountable: {{service}} has no lead {{lane}} yet.',
  spokesperson: '{{spokesperson}} speaks for {{stakeholder}} and carries the A.',
  unnamed: 'Nobody is named who carries the A for {{stakeholder}}.',
  /** Why a lane has its letters on a row: rows of raci.md, Default letters, and the arguments below that table. */
  why: {
    '1': {
      customer: 'the Customer defines the requirements',
      user: 'the requirements must fit the work of the users',
      sponsor: 'what is required has to be funded',
      provider: 'the Provider will have to deliver what is required',
    },
    '2': {
      customer: 'the Customer sees to it that needs are heard',
      user: 'users know best what their work needs',
      provider: 'the Provider builds on these needs',
    },
    '3': {
      customer: 'requirements stay the Customer’s, refined or not',
      user: 'users see where a refinement would miss their work',
      sponsor: 'a refinement can touch the budget',
      provider: 'the Provider may refine requirements, but not define them',
    },
    '4': {
      customer: 'the Customer agrees to the service levels',
      user: 'users work with the levels that are agreed',
      sponsor: 'service levels have a price',
      provider: 'the Provider has to keep to the levels',
    },
    '5': {
      customer: 'the budget has to carry what the Customer requires',
      sponsor: 'the Sponsor authorises the budget',
      provider: 'the Provider knows what it costs',
    },
    '6': {
      customer: 'the Customer shows what it is worth',
      sponsor: 'the Sponsor answers for budget and value together',
      provider: 'the Provider shows what it costs',
    },
    '7': {
      customer: 'the Customer has to know how the service runs',
      user: 'users depend on the service running',
      sponsor: 'the Sponsor funds the service that runs',
      provider: 'the Provider delivers and runs the service',
    },
    '8': {
      customer: 'the Customer answers for what comes of using the service',
      user: 'users are the ones who use the service',
      provider: 'the Provider knows how the service is meant to be used',
    },
    '9': {
      customer: 'the Customer has to know what goes wrong',
      user: 'users notice first what goes wrong',
      provider: 'a report is worth something only when the Provider acts on it',
    },
    '10': {
      customer: 'the Customer owns the outcomes',
      user: 'users know what the service does for their work',
      sponsor: 'value is what the Sponsor funds the service for',
      provider: 'the Provider knows what was delivered',
    },
    '11': {
      customer: 'the Customer decides what comes first',
      user: 'users have to work with the first release',
      sponsor: 'the first release is the first thing the budget brings',
      provider: 'the Provider knows what can be ready first',
    },
    '12': {
      customer: 'the Customer accepts what was required',
      user: 'users have to work with what is accepted',
      sponsor: 'acceptance shows what the budget has brought',
      provider: 'the Provider hands the service over',
    },
    '13': {
      customer: 'the Customer answers for a good start',
      user: 'users are the ones who start',
      provider: 'the Provider knows the service and prepares its users',
    },
    '14': {
      customer: 'the Customer asks for changes and approves them',
      user: 'a change touches the work of the users',
      sponsor: 'a change can touch the budget',
      provider: 'the Provider makes the change',
    },
    '15': {
      customer: 'the Customer judges the service and calls the review',
      user: 'users know how the service does in daily work',
      sponsor: 'the review shows what the budget brings',
      provider: 'the Provider takes part and knows the figures',
    },
    '16': {
      customer: 'the Customer says which improvement is worth it',
      user: 'users know what should be better',
      sponsor: 'an improvement can touch the budget',
      provider: 'the Provider makes the improvement',
    },
    '17': {
      customer: 'the outcomes of the Customer hang on the funding',
      user: 'users have to know whether the service stays',
      sponsor: 'the Sponsor decides on the funding',
      provider: 'the Provider knows what it costs',
    },
    '18': {
      customer: 'the dialogue is held with the Customer',
      user: 'the dialogue is held with the users',
      sponsor: 'the Sponsor has to know what the dialogue brings up',
      provider: 'the Provider keeps the dialogue going',
    },
  },
} as const;
