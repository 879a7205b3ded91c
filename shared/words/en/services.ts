export const service = {
  title: 'Service',
  name: 'Name',
  description: 'Description',
  descriptionHint: 'What it is, in words everyone in the room uses',
  outcomes: 'Outcomes wanted',
  outcomesHint: 'What the customers want to achieve with it',
  provider: 'Provided by',
  consumer: 'Consumed by',
  namesake: 'There is another service called {{name}}: a description tells them apart.',
  remove: 'Remove…',
} as const;
