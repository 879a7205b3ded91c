import { expect, test } from 'vitest';

import { openRoom } from '../test-support/room.ts';
import { serviceNamesakes } from './service-namesakes.ts';

test('a name that a service has already is found, however it is written', () => {
  const workshop = openRoom('Payroll', 'EHR').workshop();
  expect(serviceNamesakes(workshop, ['E-mail', '  payroll '])).toEqual(['  payroll ']);
  expect(serviceNamesakes(workshop, ['E-mail'])).toEqual([]);
});

test('a service that is renamed is no namesake of itself', () => {
  const room = openRoom('Payroll', 'EHR');
  const payroll = room.service('Payroll');
  expect(serviceNamesakes(room.workshop(), ['PAYROLL'], payroll)).toEqual([]);
  expect(serviceNamesakes(room.workshop(), ['EHR'], payroll)).toEqual(['EHR']);
});

test('so is one that comes twice in what is pasted, once for each time too many', () => {
  const workshop = openRoom('Payroll').workshop();
  expect(serviceNamesakes(workshop, ['Wi-Fi', 'Wi-Fi', 'wi-fi'])).toEqual(['Wi-Fi', 'wi-fi']);
});
