/** What windows wait for, one thing each, and may stop waiting for. */
export interface UnderWay {
  /** The window's next; what it waited for before is cancelled. */
  begin(window: string): AbortSignal;
  cancel(window: string): void;
  cancelAll(): void;
}

export function createUnderWay(): UnderWay {
  const waiting = new Map<string, AbortController>();
  const cancel = (window: string) => {
    waiting.get(window)?.abort();
    waiting.delete(window);
  };
  return {
    begin: (window) => {
      cancel(window);
      const controller = new AbortController();
      waiting.set(window, controller);
      return controller.signal;
    },
    cancel,
    cancelAll: () => {
      for (const window of waiting.keys()) cancel(window);
    },
  };
}
