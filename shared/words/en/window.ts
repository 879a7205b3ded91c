/** What the desktop program asks about a window of its own, in a dialog of the system. */
export const window = {
  crashes: 'The window of Trilane stops again and again',
  unresponsive: 'The window of Trilane does not answer',
  saved: 'Everything saved is in its file.',
  quit: 'Quit Trilane',
  wait: 'Wait',
  reload: 'Open the window again',
} as const;
