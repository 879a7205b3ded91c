import { describe, expect, test } from 'vitest';

import { nearestBox, type Box } from './nearest-box.ts';

function box(left: number, top: number): Box {
  return { left, top, right: left + 90, bottom: top + 32 };
}

describe('chips in a lane that wraps: Ben and Amira on one line, Doctors under them', () => {
  const [ben, amira, doctors] = [0, 1, 2];
  const boxes = [box(0, 0), box(100, 0), box(0, 40)];

  test('sideways goes along the line', () => {
    expect(nearestBox(boxes, ben, 'ArrowRight')).toBe(amira);
    expect(nearestBox(boxes, amira, 'ArrowLeft')).toBe(ben);
  });

  test('down goes to the nearest of the next line, and up back', () => {
    expect(nearestBox(boxes, amira, 'ArrowDown')).toBe(doctors);
    expect(nearestBox(boxes, doctors, 'ArrowUp')).toBe(ben);
  });

  test('an end of the lane leads out of it', () => {
    expect(nearestBox(boxes, amira, 'ArrowRight')).toBeNull();
    expect(nearestBox(boxes, doctors, 'ArrowRight')).toBeNull();
    expect(nearestBox(boxes, doctors, 'ArrowDown')).toBeNull();
    expect(nearestBox(boxes, ben, 'ArrowUp')).toBeNull();
    expect(nearestBox(boxes, ben, 'ArrowLeft')).toBeNull();
  });

  test('the next line is nearer than a far one straight below', () => {
    expect(nearestBox([box(0, 0), box(500, 40), box(0, 80)], 0, 'ArrowDown')).toBe(1);
  });
});
