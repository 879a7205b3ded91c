import { nodeTrouble } from '../node-version.ts';

// Before anything that loads SQLite.
const trouble = nodeTrouble(process.versions);
if (trouble !== null) throw new Error(trouble);

const { serveSession } = await import('./serve-session.ts');
serveSession();
