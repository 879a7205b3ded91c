import type { Command } from '../commands/catalogue.ts';
import type { Id } from '../model/id.ts';
import { retail } from './retail.ts';
import type { Sample } from './sample.ts';
import type { SampleName } from './sample-name.ts';

/** Every name on offer has its sample, or this does not compile. */
export const SAMPLES: { readonly [N in SampleName]: Sample } = { retail };

/** The steps that build a sample in an empty workshop, so that its log is a real one. `mint` makes new ids. */
export function sampleCommands(name: SampleName, mint: () => Id): readonly Command[] {
  return SAMPLES[name].commands(mint);
}
