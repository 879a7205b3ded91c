import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { LANES } from '../../shared/model/placement.ts';
import { CARRY_KEYS, samePlace, stepPlace } from './carry-steps.ts';
import type { DropPlace } from './drag-data.ts';

const SERVICES = ['ehr', 'payroll', 'wifi'];
function lane(service: string, name: (typeof LANES)[number]): DropPlace {
  return { kind: 'lane', service, lane: name };
}

describe('a lifted card', () => {
  test('goes right through the lanes of a service, the provider’s last', () => {
    const lanes = LANES.map((name) => lane('ehr', name));
    for (const [index, from] of lanes.entries()) {
      expect(stepPlace(SERVICES, from, 'ArrowRight')).toEqual(lanes[index + 1] ?? from);
    }
  });

  test('goes down to the same lane of the next service', () => {
    expect(stepPlace(SERVICES, lane('ehr', 'sponsor'), 'ArrowDown')).toEqual(lane('payroll', 'sponsor'));
    expect(stepPlace(SERVICES, lane('wifi', 'sponsor'), 'ArrowDown')).toEqual(lane('wifi', 'sponsor'));
  });

  test('goes to the first and the last service at once', () => {
    expect(stepPlace(SERVICES, lane('payroll', 'user'), 'End')).toEqual(lane('wifi', 'user'));
    expect(stepPlace(SERVICES, lane('payroll', 'user'), 'Home')).toEqual(lane('ehr', 'user'));
  });

  test('that is a service goes up and down only', () => {
    const service: DropPlace = { kind: 'service', service: 'payroll' };
    expect(stepPlace(SERVICES, service, 'ArrowUp')).toEqual({ kind: 'service', service: 'ehr' });
    expect(stepPlace(SERVICES, service, 'ArrowLeft')).toEqual(service);
  });

  test('never leaves the board, whatever the keys', () => {
    const services = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(services, fc.array(fc.constantFrom(...CARRY_KEYS), { maxLength: 60 }), (ids, keys) => {
        let place = lane(ids[0] ?? '', 'customer');
        for (const key of keys) place = stepPlace(ids, place, key);
        expect(ids).toContain(place.service);
        expect(place.kind).toBe('lane');
      }),
    );
  });

  test('comes back by the opposite key unless an edge held it', () => {
    const there = stepPlace(SERVICES, lane('ehr', 'user'), 'ArrowRight');
    expect(samePlace(stepPlace(SERVICES, there, 'ArrowLeft'), lane('ehr', 'user'))).toBe(true);
  });
});
