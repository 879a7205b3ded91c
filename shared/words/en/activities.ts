/** The catalogue of raci.md, row by row, in plain words. */
export const activity = {
  '1': 'Define what the service must do (requirements)',
  '2': 'Give input on needs and ways of working',
  '3': 'Refine and clarify the requirements',
  '4': 'Agree service levels',
  '5': 'Authorise the budget',
  '6': 'Keep it worth the money and within budget',
  '7': 'Deliver and run the service',
  '8': 'Use the service in daily work',
  '9': 'Report issues and give feedback; act on it',
  '10': 'Judge outcomes and value',
  '11': 'Decide the first release (MVP)',
  '12': 'Accept the service before go-live',
  '13': 'Prepare users to start',
  '14': 'Ask for and approve changes',
  '15': 'Review the service together',
  '16': 'Improve the service',
  '17': 'Renew, change or stop the funding',
  '18': 'Keep the dialogue with customers and users going',
} as const;

export const activityGroup = {
  agree: 'Agree',
  fund: 'Fund',
  run: 'Run',
  improve: 'Improve',
} as const;
