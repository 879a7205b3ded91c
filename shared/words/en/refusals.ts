/** Why nothing changed, and what to do. One for each code of commands/refusal.ts. */
export const refusal = {
  'not-there': 'That is no longer in the workshop. Look again and repeat the step.',
  'id-taken': 'That is in the workshop already. Repeat the step.',
  'already-placed': '{{stakeholder}} is already in {{lane}} of {{service}}. One place in a lane is enough.',
  'all-placed': 'All of them are in {{lane}} of {{service}} already. One place in a lane is enough.',
  'organisation-inside-itself': '{{organisation}} can’t be part of itself. Choose an organisation above it.',
  'spokesperson-must-be-person': '{{stakeholder}} is not a person. Choose a person to speak for the group.',
  'too-many': 'A workshop holds at most {{max}} of these. Start a second workshop for the rest.',
  'too-much': 'Together that is more text than a workshop holds. Shorten notes, or start a second workshop.',
  'changes-nothing': 'It is like that already.',
} as const;
