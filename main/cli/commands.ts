import { COMMAND_NAMES, definitionOf } from '../../shared/commands/catalogue.ts';
import { handWrittenSchema } from '../../shared/commands/new-ids.ts';
import { ok } from '../../shared/result.ts';
import type { Words } from '../../shared/words/words.ts';
import type { Verb } from './verb.ts';

/** What `apply` takes beside the commands of a workshop: steps of its log. */
export const LOG_STEPS = ['undo', 'redo'] as const;
export type LogStep = (typeof LOG_STEPS)[number];

const NO_INPUT = { type: 'object', properties: {}, additionalProperties: false } as const;

export const commandsVerb: Verb = {
  name: 'commands',
  usage: 'commands',
  names: 0,
  options: {},
  about: (t) => t('cli.commands.about'),
  aboutOptions: () => ({}),
  run: async ({ t, io }) => {
    await io.print(
      listed(t)
        .map((one) => `${JSON.stringify(one)}\n`)
        .join(''),
    );
    return ok(0);
  },
};

function listed(t: Words): readonly object[] {
  return [
    ...COMMAND_NAMES.map((name) => ({
      name,
      about: definitionOf(name).about,
      input: handWrittenSchema(name),
    })),
    ...LOG_STEPS.map((name) => ({ name, about: t(`cli.apply.${name}`), input: NO_INPUT })),
  ];
}
