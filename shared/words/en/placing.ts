/** Putting people into lanes by typing, pasting and by menu. */
export const placing = {
  add: 'Add',
  hint: 'Type or paste names. Key: +',
  addTo: 'Add people to {{lane}} of {{service}}',
  next: 'Type a name',
  offered: 'People to choose from',
  isThere: 'Already in this lane',
  newcomer: 'New: {{name}}',
  namesake: 'New: another {{name}}',
  several_one: 'One person in {{service}}, {{lane}}',
  several_other: '{{count, number}} people in {{service}}, {{lane}}',
  severalOf: '{{people}}: {{counts}}',
  fresh: '{{count, number}} new',
  there_one: '1 was there already',
  there_other: '{{count, number}} were there already',
  names: {
    'too-many':
      'At most {{max, number}} names can be pasted at once, and this list has {{count, number}}. Paste it in parts.',
    'too-long':
      '“{{name}}…” is too long for a name: {{length, number}} characters, and at most {{max, number}} fit. Shorten it.',
    unreadable: 'A character in “{{name}}” can’t be kept. Delete it, or type the name again.',
    empty: 'A name needs at least one letter.',
  },
} as const;
