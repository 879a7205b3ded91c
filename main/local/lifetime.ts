/** Tells when the last window has been gone for a while. A page that loads again is gone for a moment only. */
export interface Lifetime {
  windowCame(): void;
  windowWent(): void;
  /** The program ends anyway: nothing is told any more. */
  end(): void;
}

export function createLifetime(lingerMs: number, onDeserted: () => void): Lifetime {
  let windows = 0;
  let timer: NodeJS.Timeout | null = null;
  let over = false;
  return {
    windowCame: () => {
      windows += 1;
      if (timer) clearTimeout(timer);
      timer = null;
    },
    windowWent: () => {
      windows -= 1;
      if (windows === 0 && !over) timer = setTimeout(onDeserted, lingerMs);
    },
    end: () => {
      over = true;
      if (timer) clearTimeout(timer);
    },
  };
}
