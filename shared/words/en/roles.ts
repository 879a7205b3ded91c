/**
 * What a role means, for whoever presses the head of its lane. Definitions are those of ITIL 4; the three examples are
 * the samples of the start screen, in the same order.
 */
export const role = {
  /** The name of the button that opens it, for who can't see its mark. */
  open: 'What {{role}} means',
  source: 'ITIL 4',
  does: 'What they do',
  examples: 'For example',
  isNot: 'Not to be confused with',
  customer: {
    definition:
      'A person who defines the requirements for a service and takes responsibility for the outcomes of service consumption.',
    does: {
      '1': 'Says what is needed, and what to expect of the service.',
      '2': 'Pulls what users wish for and struggle with together into requirements.',
      '3': 'Sees that the requirements are met.',
      '4': 'Judges the outcomes, and whether the service was worth it.',
    },
    examples: {
      retail: 'The business manager, who answers for stock and orders.',
      hospital: 'The IT manager, who sets security, ease of use and integration.',
      'debit-card': 'The service owner at the bank, who decides what the card must do.',
    },
    isNot: 'Whoever pays. In ITIL 4 the Sponsor authorises the budget; one person may be both.',
  },
  user: {
    definition: 'A person who uses services.',
    does: {
      '1': 'Uses the service day to day, for a task or a goal.',
      '2': 'Tells what the work needs: preferences, habits, skills.',
      '3': 'Reports what goes wrong, and what should be better.',
      '4': 'Leaves cost to others, yet is heard before requirements are agreed.',
    },
    examples: {
      retail: 'Employees who track stock levels and handle orders.',
      hospital: 'Doctors, nurses and admin staff.',
      'debit-card': 'The shopper: a customer of bank and store, but a user of the card.',
    },
    isNot: 'The Customer, who decides what the service must do. Without both, something goes unmanaged.',
  },
  sponsor: {
    definition: 'A person who authorises the budget for service consumption.',
    does: {
      '1': 'Authorises the money to buy, to implement and to run the service.',
      '2': 'Keeps it worth the money, and within budget.',
      '3': 'Asks whether the value that was expected is delivered.',
      '4': 'Decides whether funding is renewed, changed or stopped.',
    },
    examples: {
      retail: 'The CFO, who allocates funds for implementation and maintenance.',
      hospital: 'The CFO, who approves the investment.',
      'debit-card': 'Nobody is named. The lane stays empty on purpose, and shows as a gap.',
    },
    isNot:
      'Whoever pays the bill. Often no money moves: whoever says yes to the business case is the Sponsor.',
  },
  provider: {
    definition:
      'The role of an organisation that provides services. It may be part of the consumer’s organisation or outside it.',
    does: {
      '1': 'Delivers and runs the service, as agreed with the Customer.',
      '2': 'May refine and clarify requirements, never define them.',
      '3': 'Acts on what users report.',
      '4': 'Keeps the dialogue with customers and users going.',
    },
    examples: {
      retail: 'The company’s own IT.',
      hospital: 'IT operations, part of the hospital.',
      'debit-card': 'The IT service management organisation, with its support desk.',
    },
    isNot: 'A consumer role: it stands beside the three lanes. Who also is Customer defines and delivers.',
  },
} as const;
