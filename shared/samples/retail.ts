import type { Command } from '../commands/catalogue.ts';
import type { Id } from '../model/id.ts';
import { fillLanes } from './fill-lanes.ts';
import type { Sample } from './sample.ts';

/**
 * The retail case of concepts.md (Worked examples): a business manager as customer, employees who track stock and
 * handle orders as users, the CFO as sponsor, IT as provider. Complete: it has no findings.
 */
export const retail: Sample = {
  details: {
    title: 'Retail inventory',
    client: 'Brightwater Stores',
    place: '',
    date: '',
    facilitator: '',
  },
  commands: retailCommands,
};

function retailCommands(mint: () => Id): readonly Command[] {
  const stores = mint();
  const it = mint();
  const manager = mint();
  const stock = mint();
  const orders = mint();
  const cfo = mint();
  const provider = mint();
  const service = mint();
  return [
    { command: 'addOrganisation', input: { id: stores, name: 'Brightwater Stores' } },
    { command: 'addOrganisation', input: { id: it, name: 'Brightwater IT', partOf: stores } },
    {
      command: 'addStakeholders',
      input: {
        stakeholders: [
          { id: manager, name: 'Amira Haddad', jobTitle: 'Business manager', organisation: stores },
          { id: stock, kind: 'group', name: 'Stock employees', headCount: 24, organisation: stores },
          { id: orders, kind: 'group', name: 'Order employees', headCount: 9, organisation: stores },
          { id: cfo, name: 'Rafael Ortiz', jobTitle: 'Chief financial officer', organisation: stores },
          { id: provider, name: 'Ines Barros', jobTitle: 'IT service manager', organisation: it },
        ],
      },
    },
    {
      command: 'addServices',
      input: {
        services: [
          {
            id: service,
            name: 'Inventory management',
            description: 'Shows what is in stock in every store, and takes orders for what is missing.',
            outcomes: 'Shelves are never empty, and no money lies in stock that nobody buys.',
            provider: it,
            consumer: stores,
          },
        ],
      },
    },
    ...fillLanes(mint, service, {
      customer: [[manager, 'define what the service must do']],
      user: [
        [stock, 'track stock levels'],
        [orders, 'place and follow orders'],
      ],
      sponsor: [[cfo, 'allocate funds for implementation and maintenance']],
      provider: [[provider, 'run the service']],
    }),
  ];
}
