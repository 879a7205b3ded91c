import type { Command } from '../commands/catalogue.ts';
import type { Id } from '../model/id.ts';
import { fillLanes } from './fill-lanes.ts';
import type { Sample } from './sample.ts';

/**
 * The debit card case of concepts.md: the service owner at the bank is the customer of IT service management, which
 * provides; the shopper is a customer of bank and store, but a user of the card. The case names no sponsor, so the lane
 * is empty on purpose and "no sponsor" is the one gap.
 */
export const debitCard: Sample = {
  details: {
    title: 'The debit card',
    client: 'Harbour Bank',
    place: '',
    date: '',
    facilitator: '',
  },
  commands: debitCardCommands,
};

function debitCardCommands(mint: () => Id): readonly Command[] {
  const bank = mint();
  const itsm = mint();
  const owner = mint();
  const shopper = mint();
  const provider = mint();
  const manager = mint();
  const support = mint();
  const service = mint();
  return [
    { command: 'addOrganisation', input: { id: bank, name: 'Harbour Bank' } },
    { command: 'addOrganisation', input: { id: itsm, name: 'IT service management', partOf: bank } },
    {
      command: 'addStakeholders',
      input: {
        stakeholders: [
          { id: owner, name: 'Nadia Rahman', jobTitle: 'Debit card service owner', organisation: bank },
          { id: shopper, name: 'Tom Becker', jobTitle: 'Shopper, holds a debit card' },
          {
            id: provider,
            kind: 'organisation',
            name: 'IT service management',
            headCount: 60,
            spokesperson: manager,
            organisation: itsm,
          },
          {
            id: manager,
            name: 'Jonas Lindgren',
            jobTitle: 'Head of IT service management',
            organisation: itsm,
          },
          { id: support, kind: 'group', name: 'Card support', headCount: 14, organisation: itsm },
        ],
      },
    },
    {
      command: 'addServices',
      input: {
        services: [
          {
            id: service,
            name: 'Debit card',
            description: 'Pays in shops, watches for misuse, and locks when something looks wrong.',
            outcomes: 'Holders pay at once wherever they shop, and nobody else can pay with their card.',
            provider: itsm,
            consumer: bank,
          },
        ],
      },
    },
    ...fillLanes(mint, service, {
      customer: [[owner, 'agree how the card works, and how soon a holder hears of a lock']],
      user: [[shopper, 'pay in shops']],
      provider: [
        [provider, 'design, deliver and operate the card as agreed'],
        [support, 'call the holder, check who it is, unlock the card'],
      ],
    }),
  ];
}
