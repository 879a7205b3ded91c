import type { z } from 'zod';

import type { Change } from '../change.ts';
import type { Result } from '../result.ts';
import type { Workshop } from '../model/workshop.ts';
import type { Refusal } from './refusal.ts';

/**
 * Where a command's new ids stand in its input: at `id`, or at `id` of each member of a list, and of the record `within`
 * a member where it brings one along.
 */
export type NewIds = 'none' | 'id' | { readonly each: string; readonly within?: string };

/**
 * One verb. `run` is pure and deterministic: the window's prediction and the committed change are the same.
 * It mints nothing: new ids are in the input.
 */
export interface CommandDefinition<S extends z.ZodType> {
  /** What it does, for whoever writes commands by hand. */
  readonly about: string;
  readonly input: S;
  readonly newIds: NewIds;
  run(workshop: Workshop, input: z.output<S>): Result<Change, Refusal>;
}

/** The same while it is written down: its input is made when it is first asked for, since a window opens without any. */
interface WrittenCommand<S extends z.ZodType> extends Omit<CommandDefinition<S>, 'input'> {
  readonly input: () => S;
}

export function defineCommand<S extends z.ZodType>(written: WrittenCommand<S>): CommandDefinition<S> {
  let made: S | undefined;
  return {
    ...written,
    get input() {
      made ??= written.input();
      return made;
    },
  };
}
