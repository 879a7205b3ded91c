import { describe, expect, it } from 'vitest';

import { openRoom } from '../test-support/room.ts';
import { ACTIVITIES, activitiesNumbered, activitiesOf } from './activities.ts';

const CORE = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

describe('activities of a service', () => {
  const room = () => openRoom('Payroll', 'Guest Wi-Fi');
  const rowsOn = (one: ReturnType<typeof room>, service: string) =>
    activitiesOf(one.workshop(), one.service(service)).map(({ number }) => number);

  it('are the ten core rows unless the room says otherwise', () => {
    expect(rowsOn(room(), 'Payroll')).toEqual(CORE);
  });

  it('follow a row switched on for the workshop, shown within its group', () => {
    const one = room();
    one.switchRow(12, true);
    one.switchRow(17, true);
    const expected = [1, 2, 3, 4, 12, 5, 6, 17, 7, 8, 9, 10];
    expect(rowsOn(one, 'Payroll')).toEqual(expected);
    expect(rowsOn(one, 'Guest Wi-Fi')).toEqual(expected);
  });

  it('may differ for one service', () => {
    const one = room();
    one.switchRow(11, true);
    one.switchRow(11, false, 'Payroll');
    one.switchRow(5, false, 'Guest Wi-Fi');
    expect(rowsOn(one, 'Payroll')).toEqual(CORE);
    expect(rowsOn(one, 'Guest Wi-Fi')).toEqual([1, 2, 3, 4, 11, 6, 7, 8, 9, 10]);
  });

  it('follow the workshop again once the service no longer differs', () => {
    const one = room();
    one.switchRow(5, false, 'Payroll');
    one.switchRow(5, true, 'Payroll');
    expect(one.workshop().activitySwitch.size).toBe(0);
    one.switchRow(5, false);
    expect(rowsOn(one, 'Payroll')).not.toContain(5);
  });

  it('keep what a service decided when the workshop changes its mind later', () => {
    const one = room();
    one.switchRow(11, true, 'Payroll');
    one.switchRow(11, true);
    one.switchRow(11, false);
    expect(rowsOn(one, 'Payroll')).toContain(11);
    expect(rowsOn(one, 'Guest Wi-Fi')).not.toContain(11);
  });

  it('are one list for equal rows, so that charts of other services need not be derived again', () => {
    const one = room();
    const before = activitiesOf(one.workshop(), one.service('Payroll'));
    one.switchRow(14, true, 'Guest Wi-Fi');
    expect(activitiesOf(one.workshop(), one.service('Payroll'))).toBe(before);
  });
});

describe('the catalogue', () => {
  it('has the rows of raci.md in four groups', () => {
    const grouped = Object.groupBy(ACTIVITIES, ({ group }) => group);
    const numbers = Object.entries(grouped).map(([group, rows]) => [group, rows.map(({ number }) => number)]);
    expect(Object.fromEntries(numbers)).toEqual({
      agree: [1, 2, 3, 4, 11, 12],
      fund: [5, 6, 17],
      run: [7, 8, 9, 13, 14],
      improve: [10, 15, 16, 18],
    });
  });

  it('gives the rows asked for, each once, in the order of a chart', () => {
    expect(activitiesNumbered([10, 5, 11, 5]).map(({ number }) => number)).toEqual([11, 5, 10]);
  });
});
