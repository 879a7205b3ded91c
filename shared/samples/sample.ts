import type { Command } from '../commands/catalogue.ts';
import type { Id } from '../model/id.ts';
import type { WorkshopDetails } from '../model/workshop-details.ts';

/** A worked example. It is content in the language of its case, as a room would have typed it, not interface. */
export interface Sample {
  readonly details: Omit<WorkshopDetails, 'id'>;
  /** What the room did, from an empty workshop on. */
  readonly commands: (mint: () => Id) => readonly Command[];
}
