export const gapsPanel = {
  title: 'Gaps to settle',
  titleHere: 'Gaps of this service',
  progress: '{{answered}} of {{total}} role questions answered',
  noServices: 'Gaps show here as soon as there is a service.',
  none: 'No gaps. Every service has its customer, users, sponsor and provider.',
  noneHere: 'No gaps in this service.',
  answers: 'Who answers for what',
  nobody: 'nobody yet',
  more: '{{count}} more follow when these are settled.',
} as const;
