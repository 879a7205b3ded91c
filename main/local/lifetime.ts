/** Tells when the last window has been gone for a while. A page that loads again is gone for a moment only. */
export interface Lifetime {
  windowCame(): void;
  /** `crashed`: it went without a word. Its user may still look at what the browser says of that, and load it again. */
  windowWent(crashed: boolean): void;
  /** The browser that showed the windows has ended: nobody is left who could load one again. */
  browserEnded(): void;
  /** The program ends anyway: nothing is told any more. */
  end(): void;
}

export interface Patience {
  /** For a page that loads again by itself. */
  readonly lingerMs: number;
  /** For a user before a page that crashed. */
  readonly crashLingerMs: number;
}

export function createLifetime({ lingerMs, crashLingerMs }: Patience, onDeserted: () => void): Lifetime {
  let windows = 0;
  let hadWindow = false;
  let timer: NodeJS.Timeout | null = null;
  let hasBrowser = true;
  let over = false;

  const wait = (milliseconds: number) => {
    if (timer) clearTimeout(timer);
    timer = over ? null : setTimeout(onDeserted, milliseconds);
  };
  return {
    windowCame: () => {
      windows += 1;
      hadWindow = true;
      if (timer) clearTimeout(timer);
      timer = null;
    },
    windowWent: (crashed) => {
      windows -= 1;
      if (windows === 0) wait(crashed && hasBrowser ? crashLingerMs : lingerMs);
    },
    browserEnded: () => {
      // One that ends before it showed anything handed its window over to one that runs.
      if (hadWindow) hasBrowser = false;
      if (timer) wait(lingerMs);
    },
    end: () => {
      over = true;
      if (timer) clearTimeout(timer);
    },
  };
}
