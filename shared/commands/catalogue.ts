import type { z } from 'zod';

import type { Change } from '../change.ts';
import type { Result } from '../result.ts';
import type { Workshop } from '../model/workshop.ts';
import { switchActivity } from './activities.ts';
import type { CommandDefinition } from './definition.ts';
import { addOrganisation, editOrganisation, removeOrganisation } from './organisations.ts';
import { placeSeveral } from './place-several.ts';
import { appointLead, editPlacement, movePlacement, place, removePlacement } from './placements.ts';
import type { Refusal } from './refusal.ts';
import { addServices, editService, moveService, removeService } from './services.ts';
import { addStakeholders, editStakeholder, removeStakeholder } from './stakeholders.ts';
import { editDetails } from './workshop-details.ts';

/** Every verb of a workshop. A new one is complete when it stands here. */
export const COMMANDS = {
  editDetails,
  addOrganisation,
  editOrganisation,
  removeOrganisation,
  addStakeholders,
  editStakeholder,
  removeStakeholder,
  addServices,
  editService,
  moveService,
  removeService,
  place,
  placeSeveral,
  movePlacement,
  removePlacement,
  editPlacement,
  appointLead,
  switchActivity,
} as const;

export type CommandName = keyof typeof COMMANDS;
export type InputOf<N extends CommandName> = z.output<(typeof COMMANDS)[N]['input']>;

/** A verb with its input, ids and all: what a window sends, and what a line of `apply` becomes. */
export type Command = {
  readonly [N in CommandName]: { readonly command: N; readonly input: InputOf<N> };
}[CommandName];

export const COMMAND_NAMES = Object.keys(COMMANDS) as readonly CommandName[];

/** Its definition with the input type widened, for code that treats all verbs alike. */
export function definitionOf(name: CommandName): CommandDefinition<z.ZodType> {
  return COMMANDS[name];
}

/** The change a command makes of this workshop, or why it makes none. */
export function execute(workshop: Workshop, command: Command): Result<Change, Refusal> {
  return definitionOf(command.command).run(workshop, command.input);
}
