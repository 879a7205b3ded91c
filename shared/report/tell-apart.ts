import type { Id } from '../model/id.ts';
import type { Stakeholder } from '../model/stakeholder.ts';
import type { Workshop } from '../model/workshop.ts';

type Marks = readonly string[];

/**
 * What stands beside the names of those who share one: their organisation or job title, whichever tells more of them
 * apart, or both. Who has a name to themselves is not in the answer.
 */
export function tellApart(workshop: Workshop, stakeholders: readonly Stakeholder[]): ReadonlyMap<Id, Marks> {
  const marks = new Map<Id, Marks>();
  for (const namesakes of Map.groupBy(stakeholders, ({ name }) => name).values()) {
    if (namesakes.length === 1) continue;
    const choose = bestOf(workshop, namesakes);
    for (const one of namesakes) marks.set(one.id, choose(workshop, one));
  }
  return marks;
}

type Choice = (workshop: Workshop, stakeholder: Stakeholder) => Marks;

const organisation: Choice = (workshop, one) =>
  filled(one.organisation === null ? '' : (workshop.organisation.get(one.organisation)?.name ?? ''));
const jobTitle: Choice = (_, one) => filled(one.jobTitle);
const both: Choice = (workshop, one) => [...organisation(workshop, one), ...jobTitle(workshop, one)];
const neither: Choice = () => [];

/** The choice that makes most of them differ; among equals the one that says least. */
function bestOf(workshop: Workshop, namesakes: readonly Stakeholder[]): Choice {
  let best = neither;
  let most = 1;
  for (const choice of [organisation, jobTitle, both]) {
    const different = new Set(namesakes.map((one) => JSON.stringify(choice(workshop, one)))).size;
    if (different > most) [best, most] = [choice, different];
  }
  return best;
}

function filled(text: string): Marks {
  return text === '' ? [] : [text];
}
