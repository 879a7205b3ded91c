import { expect, it } from 'vitest';

import { openRoom } from '../../shared/test-support/room.ts';
import { peopleRows, standings } from './people-rows.ts';

function listed(room: ReturnType<typeof openRoom>, filter = ''): readonly string[] {
  const workshop = room.workshop();
  return peopleRows(workshop, filter).map((row) =>
    row.kind === 'stakeholder'
      ? (workshop.stakeholder.get(row.id)?.name ?? '?')
      : `# ${row.id === null ? '–' : workshop.organisation.get(row.id)?.name}${row.provides ? ' (provider)' : ''}`,
  );
}

it('lists people in the order they came, without headings while nobody belongs anywhere', () => {
  const room = openRoom('Payroll');
  room.person('Ben');
  room.person('Amira');
  expect(listed(room)).toEqual(['Ben', 'Amira']);
});

it('heads people by organisation: consumers, then providers, then who belongs nowhere yet', () => {
  const room = openRoom('Payroll');
  const provider = room.organisation('IT Northfield');
  const hospital = room.organisation('Northfield Hospital');
  room.run({ command: 'editService', input: { id: room.service(), provider } });
  room.person('Guest');
  room.person('Ines', { organisation: provider });
  room.person('Amira', { organisation: hospital });
  expect(listed(room)).toEqual([
    '# Northfield Hospital',
    'Amira',
    '# IT Northfield (provider)',
    'Ines',
    '# –',
    'Guest',
  ]);
});

it('finds José when somebody types jose', () => {
  const room = openRoom('Payroll');
  room.person('José Ñandú');
  room.person('Amira');
  expect(listed(room, 'jose n')).toEqual(['José Ñandú']);
});

it('counts in how many services somebody stands in each lane', () => {
  const room = openRoom('Payroll', 'EHR');
  room.place('Amira', 'customer', 'Payroll');
  room.place('Amira', 'customer', 'EHR');
  room.place('Amira', 'sponsor', 'EHR');
  expect(standings(room.workshop(), room.who('Amira'))).toEqual([
    { lane: 'customer', count: 2 },
    { lane: 'sponsor', count: 1 },
  ]);
});
