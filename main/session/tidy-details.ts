import { tidyLine } from '../../shared/model/text.ts';
import { workshopDetailsSchema, type WorkshopDetails } from '../../shared/model/workshop-details.ts';
import { mintId } from './mint-id.ts';

/** The header of a new workshop, as it is kept. */
export function tidyDetails({
  title,
  client,
  place,
  date,
  facilitator,
}: Omit<WorkshopDetails, 'id'>): WorkshopDetails {
  return workshopDetailsSchema.parse({
    id: mintId(),
    title: tidyLine(title),
    client: tidyLine(client),
    place: tidyLine(place),
    date,
    facilitator: tidyLine(facilitator),
  });
}
