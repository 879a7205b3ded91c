import { z } from 'zod';

// A window's page forbids eval, which zod would try with the first schema it makes. So it is told before there is one,
// and every schema that a window loads comes from here. Where there is no page, what zod compiles reads a long workshop in
// half the time.
z.config({ jitless: 'document' in globalThis });

export { z };
