import { prepared } from '../fixtures/prepared-workshop.ts';
import { expect, test } from '../fixtures/trilane.ts';
import { save } from '../pages/fields.ts';

test('a task is typed at a chip, stays behind when it moves, and comes back by undo', async ({ trilane }) => {
  const file = await prepared(trilane, {
    title: 'Tasks',
    people: ['Ben'],
    services: { EHR: { customer: ['Ben'] } },
  });
  await trilane.launch(file);
  const { board, page, shell } = trilane;
  const ben = board.chip('Ben', 'EHR', 'Customer');

  await board.chooseFromChipMenu(ben, 'Task…');
  const dialog = page.getByRole('dialog', { name: 'What does Ben do here?' });
  await dialog.getByRole('textbox', { name: 'Task in Customer of EHR' }).fill('say what it must do');
  await save(dialog);
  await expect(ben).toBeFocused();
  await expect(ben).toHaveAccessibleName(/say what it must do/);
  await board.expectAbout(ben, 'say what it must do');

  await board.moveChip(ben, 'EHR', 'User');
  const moved = board.chip('Ben', 'EHR', 'User');
  await expect(moved).not.toHaveAccessibleName(/say what it must do/);
  await shell.undo();
  await expect(ben).toHaveAccessibleName(/say what it must do/);

  await trilane.restart(file);
  await trilane.board.expectAbout(trilane.board.chip('Ben', 'EHR', 'Customer'), 'say what it must do');
});

test('of several steps that were undone, the last one is shown', async ({ trilane }) => {
  const file = await prepared(trilane, { title: 'Undone', people: ['Ben', 'Amira'], services: { EHR: {} } });
  await trilane.launch(file);
  const { board, people, shell } = trilane;
  for (const name of ['Ben', 'Amira']) await board.assign(people.person(name), 'EHR', 'User');
  await shell.undo();
  await shell.undo();
  await expect(shell.notices()).toContainText('Undone: Ben to EHR, User');
  await expect(shell.notices()).not.toContainText('Amira');
});
