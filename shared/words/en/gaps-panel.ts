export const gapsPanel = {
  title: 'Gaps to settle',
  progress: '{{answered}} of {{total}} role questions answered',
  noServices: 'Gaps show here as soon as there is a service.',
  none: 'No gaps. Every service has its customer, users, sponsor and provider.',
  more: '{{count}} more follow when these are settled.',
} as const;
