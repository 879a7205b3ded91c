import { z } from '../model/schema.ts';

import { refuse } from '../result.ts';
import { idSchema, type Id } from '../model/id.ts';
import { laneSchema, NEW_PLACEMENT, type Lane } from '../model/placement.ts';
import { positionBefore, STEP } from '../model/position.ts';
import { NEW_STAKEHOLDER, stakeholderSchema } from '../model/stakeholder.ts';
import { tidyLine } from '../model/text.ts';
import { defineCommand } from './definition.ts';
import { draftOf } from './draft.ts';
import { settleLane } from './lead.ts';
import type { Refusal } from './refusal.ts';

/** Far more than any room puts in a lane, few enough that one line of the log stays readable. */
export const MOST_PLACED_AT_ONCE = 500;

/** `id` is the new placement's. A newcomer joins the list of people in the same step. */
const placedSchema = () =>
  z.union([
    z.strictObject({ id: idSchema, stakeholder: idSchema }),
    z.strictObject({
      id: idSchema,
      newcomer: z.strictObject({
        id: idSchema,
        name: stakeholderSchema.shape.name,
        email: stakeholderSchema.shape.email.optional(),
      }),
    }),
  ]);

export type PlacedPerson = Readonly<z.infer<ReturnType<typeof placedSchema>>>;

export const placeSeveral = defineCommand({
  about:
    'Place several people in one lane as one step; newcomers join the list. Who stands there already stays as they are. In an empty lane nobody leads until the room chooses, unless one comes alone.',
  input: () =>
    z.strictObject({
      service: idSchema,
      lane: laneSchema,
      people: z.array(placedSchema()).min(1).max(MOST_PLACED_AT_ONCE),
    }),
  newIds: { each: 'people', within: 'newcomer' },
  run: (workshop, { service, lane, people }) => {
    const draft = draftOf(workshop);
    if (!draft.get('service', service)) return refuse({ code: 'not-there', noun: 'service', id: service });
    const there = draft.lane(service, lane);
    const standing = new Set(there.map(({ stakeholder }) => stakeholder));
    const placed: Id[] = [];
    let position = positionBefore(there, null) ?? STEP;

    for (const person of people) {
      const { id } = person;
      const stakeholder = 'newcomer' in person ? person.newcomer.id : person.stakeholder;
      const known = draft.get('stakeholder', stakeholder) !== null;
      if ('newcomer' in person) {
        if (known) return refuse({ code: 'id-taken', noun: 'stakeholder', id: stakeholder });
        const name = tidyLine(person.newcomer.name);
        const email = tidyLine(person.newcomer.email ?? '');
        draft.put('stakeholder', { ...NEW_STAKEHOLDER, id: stakeholder, name, email });
      } else if (!known) {
        return refuse({ code: 'not-there', noun: 'stakeholder', id: stakeholder });
      }
      if (draft.get('placement', id)) return refuse({ code: 'id-taken', noun: 'placement', id });
      if (standing.has(stakeholder)) continue;
      draft.put('placement', { ...NEW_PLACEMENT, id, stakeholder, service, lane, lead: false, position });
      standing.add(stakeholder);
      placed.push(stakeholder);
      position += STEP;
    }

    const [first, ...others] = placed;
    if (first === undefined) return refuse(allThere(people, service, lane));
    settleLane(draft, service, lane);
    const label = { code: 'placed', service, lane } as const;
    return draft.finish(
      others.length === 0 ? { ...label, stakeholder: first } : { ...label, count: placed.length },
    );
  },
});

function allThere(people: readonly PlacedPerson[], service: Id, lane: Lane): Refusal {
  const [first, ...others] = people;
  return first && 'stakeholder' in first && others.length === 0
    ? { code: 'already-placed', stakeholder: first.stakeholder, service, lane }
    : { code: 'all-placed', service, lane };
}
