import { z } from '../model/schema.ts';

import { refuse } from '../result.ts';
import { activityNumberSchema, CORE_ACTIVITIES } from '../model/activity-switch.ts';
import { idSchema } from '../model/id.ts';
import { defineCommand } from './definition.ts';
import { draftOf } from './draft.ts';

export const switchActivity = defineCommand({
  about:
    'Switch an activity (row 1 to 18 of the RACI) on or off, for the whole workshop (service null) or for one service that differs.',
  input: () =>
    z.strictObject({
      id: idSchema,
      service: idSchema.nullable(),
      activity: activityNumberSchema,
      on: z.boolean(),
    }),
  newIds: 'id',
  run: (workshop, { id, service, activity, on }) => {
    const draft = draftOf(workshop);
    if (service !== null && !draft.get('service', service)) {
      return refuse({ code: 'not-there', noun: 'service', id: service });
    }
    const switches = draft.all('activitySwitch').filter((one) => one.activity === activity);
    const own = switches.find((one) => one.service === service);
    const general = switches.find((one) => one.service === null)?.on ?? activity <= CORE_ACTIVITIES;
    const byDefault = service === null ? activity <= CORE_ACTIVITIES : general;
    if (own) draft.remove('activitySwitch', own.id);
    // A switch that says what holds anyway is not stored: the service follows the workshop again.
    if (on !== byDefault) {
      if (own) draft.put('activitySwitch', { ...own, on });
      else if (draft.get('activitySwitch', id)) {
        return refuse({ code: 'id-taken', noun: 'activitySwitch', id });
      } else draft.put('activitySwitch', { id, service, activity, on });
    }
    return draft.finish({
      code: 'activity-switched',
      activity,
      ...(service === null ? {} : { service }),
    });
  },
});
