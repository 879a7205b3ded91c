import type { z } from 'zod';

import type { CommitTrouble } from '../../shared/api/troubles.ts';
import {
  COMMAND_NAMES,
  definitionOf,
  type Command,
  type CommandName,
} from '../../shared/commands/catalogue.ts';
import { withNewIds } from '../../shared/commands/new-ids.ts';
import type { Id } from '../../shared/model/id.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';

/** A command from outside, checked. With `mint`, absent new ids are made first. */
export function readCommand(
  name: string,
  input: unknown,
  mint: (() => Id) | null,
): Result<Command, CommitTrouble> {
  if (!isCommandName(name)) return refuse({ code: 'bad-input', message: `command: ${name}` });
  const complete = mint ? withNewIds(name, input, mint) : input;
  const parsed = definitionOf(name).input.safeParse(complete);
  if (!parsed.success) return refuse({ code: 'bad-input', message: firstIssue(parsed.error) });
  return ok({ command: name, input: parsed.data } as Command);
}

function isCommandName(name: string): name is CommandName {
  return (COMMAND_NAMES as readonly string[]).includes(name);
}

/** Where the first trouble is, and what: "services.0.name: must not be empty". */
function firstIssue({ issues }: z.ZodError): string {
  const [issue] = issues;
  if (!issue) return '';
  return [issue.path.join('.'), issue.message].filter((part) => part !== '').join(': ');
}
