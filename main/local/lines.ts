/** What the local host says in a terminal. A program that reads the address looks for this very line. */
export function runningAt(address: string): string {
  return `Trilane is running at ${address}\n`;
}

export const USAGE = 'Say it like this: trilane [--no-open] [--stay] [FILE.trilane]\n';
export const NO_BROWSER =
  'No Chromium-family browser was found. Install Chromium, Chrome or Edge, then start Trilane again.\n';
