import type { Command } from '../commands/catalogue.ts';
import type { Id } from '../model/id.ts';
import { companyEvent } from './company-event.ts';
import { debitCard } from './debit-card.ts';
import { hospital } from './hospital.ts';
import { retail } from './retail.ts';
import type { Sample } from './sample.ts';
import type { SampleName } from './sample-name.ts';

/** Every name on offer has its sample, or this does not compile. */
export const SAMPLES: { readonly [N in SampleName]: Sample } = {
  retail,
  hospital,
  'debit-card': debitCard,
  'company-event': companyEvent,
};

/** The steps that build a sample in an empty workshop, so that its log is a real one. `mint` makes new ids. */
export function sampleCommands(name: SampleName, mint: () => Id): readonly Command[] {
  return SAMPLES[name].commands(mint);
}
