import { newWorkshop, type Workshop } from '../../../shared/model/workshop.ts';
import { apply } from '../../../shared/change.ts';
import { execute, type Command } from '../../../shared/commands/catalogue.ts';
import { fillNew } from '../../../main/workshop-file/create-file.ts';
import { mintId } from '../../../main/session/mint-id.ts';

const SERVICES = ['Payroll', 'Wi-Fi', 'Cash desk', 'Ward round', 'Debit card'];

/** A room's list of services and so many people, nobody placed yet. */
export function preparedWorkshop(people: number): Workshop {
  const details = { title: 'Storm', client: '', place: '', date: '', facilitator: '' };
  const commands: readonly Command[] = [
    { command: 'addServices', input: { services: SERVICES.map((name) => ({ id: mintId(), name })) } },
    {
      command: 'addStakeholders',
      input: {
        stakeholders: Array.from({ length: people }, (_, index) => ({
          id: mintId(),
          name: `Person ${index + 1}`,
        })),
      },
    },
  ];
  return commands.reduce<Workshop>(
    (workshop, command) => {
      const change = execute(workshop, command);
      if (!change.ok) throw new Error(`${command.command}: ${change.error.code}`);
      return apply(workshop, change.value);
    },
    newWorkshop({ id: mintId(), ...details }),
  );
}

/** The same as a closed workshop file. */
export function prepareFile(path: string, people = 12): void {
  fillNew(path, preparedWorkshop(people));
}
