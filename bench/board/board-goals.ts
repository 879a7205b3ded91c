import type { Measure } from '../measure.ts';
import type { Board, Rival, SizeName } from './boards.ts';
import type { Smoothness, Visit } from './visit.ts';

type Figure = (visit: Visit) => number;

/** One row of the table of goals: a figure of our board beside one of another board, or of the same. */
export interface BoardGoal extends Pick<Measure, 'id' | 'what' | 'beside' | 'unit' | 'goal'> {
  readonly ours: Board;
  readonly figure: Figure;
  readonly other: Board;
  readonly limit: Figure;
  /** It takes the second drag, to the edge of the board. */
  readonly scrolls: boolean;
}

/** Anything, in a figure that the visit was not asked for. */
const NOT_ASKED = Number.NaN;
const FRAMES_TO_SAVE = 3;

const OPENED = { what: 'open a board → ready to drag', figure: (visit: Visit) => visit.opened };
const PICKED_UP = { what: 'pointer down → first moved frame', figure: (visit: Visit) => visit.pickedUp };
const FOLLOWED = { what: 'pointer move → painted, p95', figure: (visit: Visit) => visit.followed };
const LANDED = { what: 'drop → painted', figure: (visit: Visit) => visit.landed };
const HEAP = { what: 'JS heap', figure: (visit: Visit) => visit.heap };

const trilane = (size: SizeName, slowdown: Board['slowdown'] = 1): Board => ({
  program: 'trilane',
  size,
  slowdown,
});

type Told = { readonly what: string; readonly figure: Figure };

function besideRival(
  id: string,
  { what, figure }: Told,
  rival: Rival,
  goal: number | null,
  size: SizeName = 'thousand',
  slowdown: Board['slowdown'] = 1,
): BoardGoal {
  return {
    id,
    what: `${what}, ${named(size, slowdown)}`,
    beside: rival,
    unit: 'ms',
    goal,
    ours: trilane(size, slowdown),
    figure,
    other: { program: rival, size, slowdown },
    limit: figure,
    scrolls: false,
  };
}

function besideHundred(
  id: string,
  { what, figure }: Told,
  goal: number,
  unit: Measure['unit'] = 'ms',
): BoardGoal {
  return {
    id,
    what: `${what}, 5,000`,
    beside: 'ours with 100',
    unit,
    goal,
    ours: trilane('fiveThousand'),
    figure,
    other: trilane('hundred'),
    limit: figure,
    scrolls: false,
  };
}

/** A drag from lane to lane, and one that goes on while the board scrolls under it. */
function smoothly(size: SizeName, slowdown: Board['slowdown'] = 1): readonly BoardGoal[] {
  return [
    ...smooth('a drag', ({ crossing }) => crossing, false, trilane(size, slowdown)),
    ...smooth('a drag that scrolls', ({ scrolling }) => scrolling, true, trilane(size, slowdown)),
  ];
}

function smooth(
  drag: string,
  smoothness: (visit: Visit) => Smoothness | null,
  scrolls: boolean,
  ours: Board,
): readonly BoardGoal[] {
  const common = { id: 'P6', ours, other: ours, scrolls } as const;
  const board = named(ours.size, ours.slowdown);
  return [
    {
      ...common,
      what: `long tasks in ${drag}, ${board}`,
      beside: 'none',
      unit: 'tasks',
      goal: 1,
      figure: (visit) => smoothness(visit)?.longTasks ?? NOT_ASKED,
      limit: () => 0,
    },
    {
      ...common,
      what: `frame in ${drag}, p95, ${board}`,
      beside: "the display's frame",
      unit: 'ms',
      goal: 1.05,
      figure: (visit) => smoothness(visit)?.frame ?? NOT_ASKED,
      limit: (visit) => visit.frame,
    },
  ];
}

/** The large case: what the board was made for, on a fast laptop and on one four times slower. */
function large(slowdown: Board['slowdown']): readonly BoardGoal[] {
  return [
    besideRival('P1', OPENED, 'floor', 2, 'large', slowdown),
    besideRival('P3', PICKED_UP, 'floor', 3, 'large', slowdown),
    besideRival('P5', FOLLOWED, 'floor', 1.25, 'large', slowdown),
    ...smoothly('large', slowdown),
    besideRival('P7', LANDED, 'floor', 2.5, 'large', slowdown),
  ];
}

/** P1 to P9. */
export const BOARD_GOALS: readonly BoardGoal[] = [
  besideRival('P1', OPENED, 'floor', 2),
  besideRival('P1', OPENED, 'sortable', 0.6),
  besideRival('P1', OPENED, 'pangea', null),
  besideRival('P1', OPENED, 'pragmatic', null),
  besideHundred('P2', OPENED, 2),
  besideRival('P3', PICKED_UP, 'floor', 3),
  besideRival('P3', PICKED_UP, 'sortable', 0.25),
  besideRival('P3', PICKED_UP, 'pangea', null),
  besideRival('P3', PICKED_UP, 'pragmatic', null),
  besideHundred('P4', PICKED_UP, 1.3),
  besideRival('P5', FOLLOWED, 'floor', 1.25),
  besideRival('P5', FOLLOWED, 'sortable', null),
  besideRival('P5', FOLLOWED, 'pangea', null),
  ...smoothly('fiveThousand'),
  besideRival('P7', LANDED, 'floor', 2.5),
  besideRival('P7', LANDED, 'sortable', null),
  besideRival('P7', LANDED, 'pangea', null),
  besideRival('P7', LANDED, 'pragmatic', null),
  {
    id: 'P8',
    what: 'drop → committed and shown as saved, 1,000',
    beside: 'drop → painted + 3 frames',
    unit: 'ms',
    goal: 1,
    ours: trilane('thousand'),
    figure: (visit) => visit.saved,
    other: trilane('thousand'),
    limit: (visit) => visit.landed + FRAMES_TO_SAVE * visit.frame,
    scrolls: false,
  },
  besideHundred('P9', HEAP, 3, 'MB'),
  ...large(1),
  ...large(4),
];

function named(size: SizeName, slowdown: Board['slowdown']): string {
  const names = { hundred: '100', thousand: '1,000', fiveThousand: '5,000', large: 'large' };
  return slowdown === 1 ? names[size] : `${names[size]}, processor ÷ ${slowdown}`;
}
