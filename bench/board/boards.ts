import type { Size } from '../large-workshop.ts';

/** The sizes of board that are measured. `large` is the case the whole design was made for. */
export const SIZES = {
  hundred: { people: 20, services: 10, placements: 100 },
  thousand: { people: 150, services: 80, placements: 1_000 },
  fiveThousand: { people: 500, services: 200, placements: 5_000 },
  large: { people: 500, services: 200, placements: 3_000 },
} as const satisfies Readonly<Record<string, Size>>;

export type SizeName = keyof typeof SIZES;

export const RIVALS = ['floor', 'sortable', 'pangea', 'pragmatic'] as const;
export type Rival = (typeof RIVALS)[number];

/** One board that is visited in each repetition. */
export interface Board {
  readonly program: 'trilane' | Rival;
  readonly size: SizeName;
  /** The processor is slowed down so many times. */
  readonly slowdown: 1 | 4;
}

/** How a program's board behaves, where they differ. */
export interface BoardKind {
  /** Draws only what is in sight, so that not every card is in the page. */
  readonly windowed: boolean;
  /** Uses the browser's own drag and drop: the picture under the pointer is no part of the page. */
  readonly native: boolean;
  /** Says what is in its file. */
  readonly saves: boolean;
  /** What is pressed in its window to open a board: a selector. */
  readonly opens: string;
}

const RIVAL = { windowed: false, native: false, saves: false, opens: 'button' } as const;

export const KINDS: Readonly<Record<Board['program'], BoardKind>> = {
  trilane: {
    windowed: true,
    native: false,
    saves: true,
    opens: 'section[aria-labelledby="recent"] li button >> nth=0',
  },
  floor: RIVAL,
  sortable: RIVAL,
  pangea: RIVAL,
  pragmatic: { ...RIVAL, native: true },
};

export function keyOf({ program, size, slowdown }: Board): string {
  return `${program} ${size}${slowdown === 1 ? '' : ` slowed ×${slowdown}`}`;
}
