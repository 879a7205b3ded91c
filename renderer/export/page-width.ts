/** How the preview shows a page: all of it at once, or as wide as there is room. */
export const PAGE_VIEWS = ['whole', 'width'] as const;
export type PageView = (typeof PAGE_VIEWS)[number];

/** What stands below a page: its number, and the space before the next. */
const CAPTION = 32;
/** Smaller, its words could not be read: then it scrolls. */
const LEAST = 240;

/** Width of a page in CSS pixels, `shape` being its width to its height. */
export function pageWidth(
  view: PageView,
  room: { readonly width: number; readonly height: number },
  shape: number,
): number {
  if (view === 'width') return room.width;
  const whole = Math.floor((room.height - CAPTION) * shape);
  return Math.min(room.width, Math.max(LEAST, whole));
}
