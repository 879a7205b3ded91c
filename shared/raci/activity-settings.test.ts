import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { openRoom, type Room } from '../test-support/room.ts';
import type { ActivityNumber } from '../model/activity-switch.ts';
import { randomWorkshops } from '../test-support/workshops.ts';
import { activitiesOf } from './activities.ts';
import { activitySettings, ownChoicesOf } from './activity-settings.ts';

/** "on, off in Payroll" */
function settingOf(room: Room, number: ActivityNumber): string {
  const setting = activitySettings(room.workshop()).find(({ activity }) => activity.number === number);
  if (!setting) return 'not in the catalogue';
  const word = (on: boolean): string => (on ? 'on' : 'off');
  return [word(setting.on), ...setting.own.map(({ service, on }) => `${word(on)} in ${service.name}`)].join(
    ', ',
  );
}

describe('the switches of the activities', () => {
  it('list all 18 rows, group by group, ten of them on', () => {
    const settings = activitySettings(openRoom().workshop());
    expect(settings.map(({ activity }) => activity.number)).toEqual([
      1, 2, 3, 4, 11, 12, 5, 6, 17, 7, 8, 9, 13, 14, 10, 15, 16, 18,
    ]);
    expect(settings.filter(({ on }) => on)).toHaveLength(10);
  });

  it('say for each row what holds for the workshop, and which services chose for themselves', () => {
    const room = openRoom('EHR', 'Payroll', 'Wi-Fi');
    room.switchRow(12, true);
    room.switchRow(12, false, 'Wi-Fi');
    room.switchRow(12, false, 'EHR');
    room.switchRow(5, false, 'Payroll');
    expect(settingOf(room, 12)).toBe('on, off in EHR, off in Wi-Fi');
    expect(settingOf(room, 5)).toBe('on, off in Payroll');
    expect(settingOf(room, 13)).toBe('off');
  });

  it('keep what a service chose while the workshop comes to agree with it', () => {
    const room = openRoom('EHR', 'Payroll');
    room.switchRow(12, true, 'Payroll');
    room.switchRow(12, true);
    expect(settingOf(room, 12)).toBe('on, on in Payroll');
    room.switchRow(12, false);
    expect(settingOf(room, 12)).toBe('off, on in Payroll');
  });

  it('forget what a service chose once it is switched to what holds for the workshop', () => {
    const room = openRoom('EHR', 'Payroll');
    room.switchRow(12, true, 'Payroll');
    room.switchRow(12, true);
    room.switchRow(12, true, 'Payroll');
    expect(settingOf(room, 12)).toBe('on');
  });

  it('are counted for each service', () => {
    const room = openRoom('EHR', 'Payroll');
    room.switchRow(12, true);
    room.switchRow(13, true, 'Payroll');
    room.switchRow(5, false, 'Payroll');
    expect(ownChoicesOf(room.workshop(), room.service('Payroll'))).toBe(2);
    expect(ownChoicesOf(room.workshop(), room.service('EHR'))).toBe(0);
  });

  it('say of any service of any workshop which rows its chart has', () => {
    fc.assert(
      fc.property(randomWorkshops, (workshop) => {
        const settings = activitySettings(workshop);
        for (const id of workshop.service.keys()) {
          const on = settings.filter(
            ({ on: general, own }) => own.find(({ service }) => service.id === id)?.on ?? general,
          );
          expect(on.map(({ activity }) => activity)).toEqual(activitiesOf(workshop, id));
        }
      }),
    );
  });
});
