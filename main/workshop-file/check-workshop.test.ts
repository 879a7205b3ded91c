import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { recordsOf, workshopOf, type WorkshopRecords } from '../../shared/model/workshop.ts';
import { openRoom } from '../../shared/test-support/room.ts';
import { randomWorkshops } from '../../shared/test-support/workshops.ts';
import { brokenRule } from './check-workshop.ts';

/** Payroll with Amira and Ben as customers, a group that Chen speaks for, and a unit of an organisation. */
function room() {
  const made = openRoom('Payroll');
  const organisation = made.organisation('Northfield');
  made.organisation('Ward 3', 'Northfield');
  made.place('Amira', 'customer');
  made.place('Ben', 'customer');
  made.person('Chen', { organisation });
  made.group('Nurses', 'Chen');
  made.switchRow(11, true, 'Payroll');
  return made;
}

/** The rule the workshop breaks when its records are tampered with. */
function brokenBy(tamper: (records: WorkshopRecords) => Partial<WorkshopRecords>) {
  const records = recordsOf(room().workshop());
  return brokenRule(workshopOf({ ...records, ...tamper(records) }));
}

describe('what every workshop keeps to', () => {
  it('is kept to by whatever the commands make', () => {
    fc.assert(fc.property(randomWorkshops, (workshop) => brokenRule(workshop) === null));
  });

  it('has one header', () => {
    expect(brokenBy(() => ({ workshop: [] }))).toBe('one-header');
    expect(
      brokenBy(({ workshop }) => ({
        workshop: [...workshop, ...workshop.map((one) => ({ ...one, id: 'b' }))],
      })),
    ).toBe('one-header');
  });

  it.each(['organisation', 'stakeholder', 'service'] as const)(
    'refers to no %s that is not there',
    (noun) => {
      expect(brokenBy(() => ({ [noun]: [] }))).toBe('reference');
    },
  );

  it('refers to no service that is not there in a switch', () => {
    expect(brokenBy(() => ({ service: [], placement: [] }))).toBe('reference');
  });

  it('puts no organisation inside itself', () => {
    expect(
      brokenBy(({ organisation }) => ({
        organisation: organisation.map((one, index) => ({
          ...one,
          partOf: organisation[(index + 1) % organisation.length]?.id ?? null,
        })),
      })),
    ).toBe('organisation-inside-itself');
  });

  it('lets only a person speak for a group', () => {
    expect(
      brokenBy(({ stakeholder }) => ({
        stakeholder: stakeholder.map((one) =>
          one.name === 'Chen' ? { ...one, kind: 'group' as const } : one,
        ),
      })),
    ).toBe('spokesperson-is-person');
  });

  it('counts a person as one', () => {
    expect(
      brokenBy(({ stakeholder }) => ({
        stakeholder: stakeholder.map((one) => (one.name === 'Chen' ? { ...one, headCount: 3 } : one)),
      })),
    ).toBe('person-counts-one');
  });

  it('places nobody twice in a lane', () => {
    const twice = brokenBy(({ placement: [first, ...others] }) => ({
      placement: first ? [first, ...others, { ...first, id: 'b', lead: false }] : others,
    }));
    expect(twice).toBe('placed-once');
  });

  it('has at most one lead in a lane', () => {
    expect(
      brokenBy(({ placement }) => ({ placement: placement.map((one) => ({ ...one, lead: true })) })),
    ).toBe('one-lead');
  });

  it('says once whether a row is on', () => {
    const twice = brokenBy(({ activitySwitch }) => ({
      activitySwitch: activitySwitch.flatMap((one) => [one, { ...one, id: 'b', on: false }]),
    }));
    expect(twice).toBe('one-switch');
  });
});
