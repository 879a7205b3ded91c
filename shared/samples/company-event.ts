import type { Command } from '../commands/catalogue.ts';
import type { Id } from '../model/id.ts';
import { fillLanes } from './fill-lanes.ts';
import type { Sample } from './sample.ts';

/**
 * The company event of concepts.md (Requirements): the executive decides budget, vendors and theme, so is customer and
 * sponsor. One service is done, as a pattern; the other is left to practise on, with people in the list for it.
 */
export const companyEvent: Sample = {
  details: {
    title: 'Company event',
    client: '',
    place: '',
    date: '',
    facilitator: '',
  },
  commands: companyEventCommands,
};

function companyEventCommands(mint: () => Id): readonly Command[] {
  const company = mint();
  const agency = mint();
  const executive = mint();
  const guests = mint();
  const planner = mint();
  const office = mint();
  const drivers = mint();
  const evening = mint();
  const travel = mint();
  return [
    { command: 'addOrganisation', input: { id: company, name: 'Our company' } },
    { command: 'addOrganisation', input: { id: agency, name: 'Lantern Events' } },
    {
      command: 'addStakeholders',
      input: {
        stakeholders: [
          { id: executive, name: 'Maya Stein', jobTitle: 'Executive', organisation: company },
          { id: guests, kind: 'group', name: 'Employees', headCount: 180, organisation: company },
          { id: planner, name: 'Leo Marchetti', jobTitle: 'Event planner', organisation: agency },
          { id: office, name: 'Aiko Tanaka', jobTitle: 'Office manager', organisation: company },
          { id: drivers, kind: 'group', name: 'Coach drivers', headCount: 4, organisation: agency },
        ],
      },
    },
    {
      command: 'addServices',
      input: {
        services: [
          {
            id: evening,
            name: 'The evening',
            description:
              'Food, music and a talk for everyone, once a year. Look at how its lanes are filled.',
            outcomes: 'People from all floors have met, and speak well of it a month later.',
            provider: agency,
            consumer: company,
          },
          {
            id: travel,
            name: 'Coaches there and back',
            description: 'Yours to practise on: drag people into its lanes. Ctrl+Z takes any step back.',
            outcomes: 'Nobody has to drive home.',
            provider: agency,
            consumer: company,
          },
        ],
      },
    },
    ...fillLanes(mint, evening, {
      customer: [[executive, 'decide theme, guests and what the evening is for']],
      user: [[guests, 'come, eat, dance, and say how it was']],
      sponsor: [[executive, 'authorise the budget']],
      provider: [[planner, 'plan the evening and run it']],
    }),
  ];
}
