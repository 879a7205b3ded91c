import { join } from 'node:path';
import { cli } from '../fixtures/command-line.ts';
import { filesIn } from '../fixtures/folder.ts';
import { expect, test, type Trilane } from '../fixtures/trilane.ts';
import { readWorkshop } from '../fixtures/workshop-file.ts';
import type { LaneName } from '../pages/lane-name.ts';

type Lanes = Readonly<Record<LaneName, readonly string[]>>;

interface Example {
  readonly title: string;
  readonly services: Readonly<Record<string, Lanes>>;
  /** What `check` finds, and what the list beside the board says. */
  readonly gaps: readonly string[];
  /** The last thing the room did. */
  readonly last: string;
}

const EXAMPLES: readonly Example[] = [
  {
    title: 'Retail inventory',
    services: {
      'Inventory management': {
        Customer: ['Amira Haddad'],
        User: ['Stock employees', 'Order employees'],
        Sponsor: ['Rafael Ortiz'],
        Provider: ['Ines Barros'],
      },
    },
    gaps: [],
    last: 'Ines Barros to Inventory management, Provider',
  },
  {
    title: 'Hospital health record',
    services: {
      'Electronic health record': {
        Customer: ['Ben Okafor'],
        User: ['Doctors', 'Nurses', 'Admin staff'],
        Sponsor: ['Helen Marsh'],
        Provider: ['Priya Nair'],
      },
      Payroll: {
        Customer: ['Grace Adeyemi', 'Daniel Weiss'],
        User: ['Payroll clerks', 'Doctors', 'Nurses', 'Admin staff'],
        Sponsor: ['Helen Marsh'],
        Provider: ['Priya Nair', 'Sam Porter'],
      },
    },
    gaps: [],
    last: 'Sam Porter to Payroll, Provider',
  },
  {
    title: 'The debit card',
    services: {
      'Debit card': {
        Customer: ['Nadia Rahman'],
        User: ['Tom Becker'],
        Sponsor: [],
        Provider: ['IT service management', 'Card support'],
      },
    },
    gaps: ['G03 Debit card'],
    last: 'Card support to Debit card, Provider',
  },
];

async function expectExample({ board, gaps, shell }: Trilane, example: Example): Promise<void> {
  await board.expectServices(...Object.keys(example.services));
  for (const [service, lanes] of Object.entries(example.services)) {
    for (const [lane, people] of Object.entries(lanes)) {
      await board.expectInLane(service, lane as LaneName, ...people);
    }
  }
  await gaps.expectCount(example.gaps.length);
  await shell.expectUndo(example.last);
}

async function contentOf(file: string): Promise<string> {
  const { code, out, errors } = await cli(['export', file, '--json', '-']);
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
  return out;
}

for (const example of EXAMPLES) {
  test(`the worked example “${example.title}” is a workshop file like any other`, async ({ trilane }) => {
    await trilane.launch();
    await trilane.start.sample(example.title).click();
    await expect(trilane.shell.title()).toHaveText(example.title);
    await expectExample(trilane, example);

    await trilane.close();
    const file = join(trilane.workshops, `${example.title}.trilane`);
    expect(filesIn(trilane.documents)).toEqual([`Trilane/${example.title}.trilane`]);
    expect((await readWorkshop(file)).gaps).toEqual(example.gaps);
    const before = await contentOf(file);

    // Its history is a real one: the last step can be taken back after a restart, and done again.
    await trilane.launch(file);
    await expectExample(trilane, example);
    await trilane.shell.undo();
    await trilane.shell.expectRedo(example.last);
    await trilane.shell.redo();
    await expectExample(trilane, example);
    await trilane.close();
    expect(await contentOf(file)).toBe(before);
  });
}
