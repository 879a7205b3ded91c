/** What the command line says. */
export const cli = {
  wrongNode:
    'Trilane needs Node 22.14 or newer, and this is Node {{version}}. Start it with npm, as in “npm start” or “npm run cli”, which brings the right one.',
} as const;
