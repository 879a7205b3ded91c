import type { Command } from '../commands/catalogue.ts';
import type { Id } from '../model/id.ts';
import { fillLanes } from './fill-lanes.ts';
import type { Sample } from './sample.ts';

/**
 * The hospital case of concepts.md (Worked examples) and of the walkthrough: the IT manager as customer of the health
 * record, doctors, nurses and admin staff as users, the CFO as sponsor, IT operations as provider. Payroll beside it
 * has two customers, one of them the lead, and puts the same groups into a second service.
 */
export const hospital: Sample = {
  details: {
    title: 'Hospital health record',
    client: 'Northfield Hospital',
    place: '',
    date: '',
    facilitator: '',
  },
  commands: hospitalCommands,
};

function hospitalCommands(mint: () => Id): readonly Command[] {
  const northfield = mint();
  const it = mint();
  const ben = mint();
  const doctors = mint();
  const nurses = mint();
  const admin = mint();
  const clerks = mint();
  const diaz = mint();
  const cfo = mint();
  const hr = mint();
  const finance = mint();
  const operations = mint();
  const desk = mint();
  const record = mint();
  const payroll = mint();
  return [
    { command: 'addOrganisation', input: { id: northfield, name: 'Northfield Hospital' } },
    { command: 'addOrganisation', input: { id: it, name: 'IT Northfield', partOf: northfield } },
    {
      command: 'addStakeholders',
      input: {
        stakeholders: [
          { id: ben, name: 'Ben Okafor', jobTitle: 'IT manager', organisation: it },
          {
            id: doctors,
            kind: 'group',
            name: 'Doctors',
            headCount: 140,
            spokesperson: diaz,
            organisation: northfield,
          },
          { id: nurses, kind: 'group', name: 'Nurses', headCount: 320, organisation: northfield },
          { id: admin, kind: 'group', name: 'Admin staff', headCount: 45, organisation: northfield },
          { id: diaz, name: 'Dr Rosa Diaz', jobTitle: 'Speaks for the doctors', organisation: northfield },
          { id: cfo, name: 'Helen Marsh', jobTitle: 'Chief financial officer', organisation: northfield },
          { id: operations, name: 'Priya Nair', jobTitle: 'Head of IT operations', organisation: it },
          { id: hr, name: 'Grace Adeyemi', jobTitle: 'Head of HR', organisation: northfield },
          { id: finance, name: 'Daniel Weiss', jobTitle: 'Head of finance', organisation: northfield },
          { id: clerks, kind: 'group', name: 'Payroll clerks', headCount: 6, organisation: northfield },
          { id: desk, name: 'Sam Porter', jobTitle: 'Service desk lead', organisation: it },
        ],
      },
    },
    {
      command: 'addServices',
      input: {
        services: [
          {
            id: record,
            name: 'Electronic health record',
            description: 'Everything known of a patient, in one place, at the bedside and at the desk.',
            outcomes:
              'Patients are treated on what is known of them; data is secure, the record easy to use and joined to the laboratory.',
            provider: it,
            consumer: northfield,
          },
          {
            id: payroll,
            name: 'Payroll',
            description: 'Pays everyone who works here, each month, shifts and overtime included.',
            outcomes: 'Everyone is paid on time and in full, and can see why it is that much.',
            provider: it,
            consumer: northfield,
          },
        ],
      },
    },
    ...fillLanes(mint, record, {
      customer: [[ben, 'require security, ease of use and integration']],
      user: [
        [doctors, 'read and write the record, order tests'],
        [nurses, 'chart care at the bedside'],
        [admin, 'admit, book and discharge patients'],
      ],
      sponsor: [[cfo, 'approve the investment and keep it within budget']],
      provider: [[operations, 'keep the record running day and night']],
    }),
    ...fillLanes(mint, payroll, {
      customer: [
        [hr, 'define what everyone is to be paid for'],
        [finance, 'define what the accounts need'],
      ],
      user: [
        [clerks, 'run the monthly payroll'],
        [doctors, 'enter on-call duty, read payslips'],
        [nurses, 'enter shifts, read payslips'],
        [admin, 'enter hours, read payslips'],
      ],
      sponsor: [[cfo, 'authorise licences and maintenance']],
      provider: [
        [operations, 'run payroll and its interfaces'],
        [desk, 'answer questions about payslips'],
      ],
    }),
  ];
}
