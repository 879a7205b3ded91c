import { apply } from '../change.ts';
import { execute } from '../commands/catalogue.ts';
import type { Id } from '../model/id.ts';
import { newWorkshop, type Workshop } from '../model/workshop.ts';
import type { SampleName } from './sample-name.ts';
import { sampleCommands, SAMPLES } from './samples.ts';

/** What a sample says once all its steps are done. A step that a rule refuses is a bug in the sample. */
export function sampleWorkshop(name: SampleName, mint: () => Id): Workshop {
  const empty = newWorkshop({ ...SAMPLES[name].details, id: mint() });
  return sampleCommands(name, mint).reduce((workshop, command) => {
    const change = execute(workshop, command);
    if (!change.ok) throw new Error(`Sample ${name}, ${command.command}: ${change.error.code}`);
    return apply(workshop, change.value);
  }, empty);
}
