import { expect, it } from 'vitest';

import { idSchema } from '../../shared/model/id.ts';
import { mintId } from './mint-id.ts';

it('makes ids that are valid, different, and sort in the order of their making', () => {
  const ids = Array.from({ length: 20_000 }, mintId);
  expect(ids.every((id) => idSchema.safeParse(id).success)).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.toSorted()).toEqual(ids);
});
