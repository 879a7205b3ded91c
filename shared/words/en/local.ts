/** What the local host says in a terminal. Whoever reads the address looks for the line of `runningAt`. */
export const local = {
  runningAt: 'Trilane is running at {{address}}',
  usage: 'Use it like this: trilane [--no-open] [--stay] [FILE.trilane]',
  noBrowser:
    'No Chromium-family browser was found. Install Chromium, Chrome or Edge, then start Trilane again.',
} as const;
