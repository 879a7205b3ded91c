import { expect, it } from 'vitest';

import { WORKED_EXAMPLES } from '../../shared/samples/sample-name.ts';
import { sampleCommands } from '../../shared/samples/samples.ts';
import { countingIds } from '../../shared/test-support/room.ts';
import { CONSUMER_LANES, SKETCHES } from './sample-sketches.ts';

it.each(WORKED_EXAMPLES)('the card of %s shows the lanes that its board fills', (name) => {
  const filled = new Map<string, Set<string>>();
  for (const { command, input } of sampleCommands(name, countingIds())) {
    if (command === 'addServices') for (const { id } of input.services) filled.set(id, new Set());
    if (command === 'place') filled.get(input.service)?.add(input.lane);
  }
  const board = [...filled.values()].map((lanes) => CONSUMER_LANES.filter((lane) => lanes.has(lane)));
  expect(SKETCHES[name]).toEqual(board);
});
