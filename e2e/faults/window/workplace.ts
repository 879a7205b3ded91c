import type { Page } from 'playwright-core';

/** A place where the program is started with a window, each time anew. */
export interface Workplace {
  /** `folder` is a laptop of its own: its documents and data. */
  open(folder: string, file: string): Promise<OpenWindow>;
  leave(): Promise<void>;
}

export type Victim = 'host' | 'page' | 'both';

export interface OpenWindow {
  readonly page: Page;
  /** kill -9, and gone. */
  kill(victim: Victim): Promise<void>;
  /** The page that comes after one that was killed. */
  pageAgain(): Promise<Page>;
  /** Ends what was not killed. */
  end(): Promise<void>;
}
