import { z } from 'zod';

// A window's page forbids eval, which zod would try with the first schema it makes. So it is told before there is one,
// and every schema that a window loads comes from here.
z.config({ jitless: true });

export { z };
