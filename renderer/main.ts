import { connect } from './store/transport.ts';

// The first thing a window does, since the way to the program takes a few turns: the rest of the window loads meanwhile.
const connected = connect();
// Whoever waits for it says what went wrong.
connected.catch(() => undefined);
const { showWindow } = await import('./window.tsx');
await showWindow(connected);
