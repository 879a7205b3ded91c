import { prepared } from '../fixtures/prepared-workshop.ts';
import { expect, test } from '../fixtures/trilane.ts';
import { carryTo, letGo, lift } from '../pages/drag.ts';

const ROOM = {
  title: 'Held',
  people: ['Chloé Duponté-Longname van der Something Extraordinary', 'Ben', 'Amira'],
  services: { EHR: { customer: ['Ben'], user: ['Ben', 'Amira'] } },
} as const;

test('what the pointer holds has the colour of its lane, and a lane that refuses says why', async ({
  trilane,
}) => {
  const file = await prepared(trilane, ROOM);
  await trilane.launch(file);
  const { board, page } = trilane;
  const reason = board.held().getByText('Already in this lane');
  const source = board.chip('Ben', 'EHR', 'Customer');

  await lift(source);
  await expect(board.pointerHint()).toContainText('Ctrl also here');
  await expect(source).toHaveAttribute('data-lifted');
  await carryTo(page, board.lane('EHR', 'Sponsor'));
  await expect(board.held()).toHaveAttribute('data-role', 'sponsor');
  await expect(reason).toBeHidden();
  await carryTo(page, board.lane('EHR', 'User'));
  await expect(board.lane('EHR', 'User')).toHaveAttribute('data-over', 'refuses');
  await expect(reason).toBeVisible();

  // Who is to be in both lanes does not leave the first.
  await page.keyboard.down('Control');
  await expect(source).not.toHaveAttribute('data-lifted');
  await page.keyboard.up('Control');
  await expect(source).toHaveAttribute('data-lifted');
  await page.keyboard.press('Escape');
  await letGo(page);
  await expect(board.pointerHint()).toHaveCount(0);
});

test('“Add” lies over nobody, and its lane does not grow under the pointer', async ({ trilane }) => {
  const [longest] = ROOM.people;
  const file = await prepared(trilane, {
    ...ROOM,
    services: { EHR: { customer: ['Ben'], user: [longest], sponsor: ['Ben', 'Amira', longest] } },
  });
  await trilane.launch(file);
  const { board } = trilane;
  for (const lane of ['Customer', 'User', 'Sponsor', 'Provider'] as const) {
    const box = board.lane('EHR', lane);
    const before = await box.boundingBox();
    await box.hover({ position: { x: 4, y: 4 } });
    const covered = await box.evaluate((element) => {
      const add = [...element.querySelectorAll('button')].at(-1)?.getBoundingClientRect();
      const chips = [...element.querySelectorAll('[data-card]')].map((chip) => chip.getBoundingClientRect());
      return chips.filter(
        (chip) =>
          add &&
          chip.left < add.right &&
          add.left < chip.right &&
          chip.top < add.bottom &&
          add.top < chip.bottom,
      ).length;
    });
    expect(covered).toBe(0);
    expect(await box.boundingBox()).toEqual(before);
  }
});
