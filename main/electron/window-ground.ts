/** The paper of the pages (`--paper` of their tokens): what a window is filled with before its page is drawn. */
const PAPER = { light: '#f6f5f2', dark: '#14171b' } as const;

export function windowGround(isDark: boolean): string {
  return isDark ? PAPER.dark : PAPER.light;
}
