import { expect, it } from 'vitest';

import { initialsOf } from './initials.ts';

it.each([
  ["Maeve O'Dowd", 'MO'],
  ['Doctors', 'DO'],
  ['田中 美咲', '田中'],
  ['أميرة حسن', 'أح'],
  ['maria de la cruz', 'MC'],
  ['👩‍⚕️ Nurses', '👩‍⚕️N'],
  ['', ''],
])('%s goes by %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
