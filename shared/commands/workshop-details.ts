import { refuse } from '../result.ts';
import { detailsOf } from '../model/workshop.ts';
import { workshopDetailsSchema } from '../model/workshop-details.ts';
import { tidyLine } from '../model/text.ts';
import { defineCommand } from './definition.ts';
import { draftOf } from './draft.ts';
import { definedFields } from './patch.ts';

const fields = () => workshopDetailsSchema.omit({ id: true });

export const editDetails = defineCommand({
  about: 'Change the title, client, place, date (YYYY-MM-DD) or facilitator of the workshop.',
  input: () => fields().partial(),
  newIds: 'none',
  run: (workshop, input) => {
    const patch = Object.fromEntries(
      Object.entries(definedFields(input)).map(([key, text]) => [key, tidyLine(text)]),
    );
    const draft = draftOf(workshop);
    const after = workshopDetailsSchema.safeParse({ ...detailsOf(workshop), ...patch });
    if (!after.success) return refuse({ code: 'changes-nothing' });
    draft.put('workshop', after.data);
    return draft.finish({ code: 'details-edited' });
  },
});
