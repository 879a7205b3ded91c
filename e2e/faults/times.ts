/** How long each try took. */
export interface Times {
  /** Gives back what the step does. */
  take<T>(step: () => Promise<T>): Promise<T>;
  /** "median 12 ms, slowest 80 ms". */
  inWords(): string;
}

export function createTimes(): Times {
  const all: number[] = [];
  return {
    take: async (step) => {
      const start = performance.now();
      try {
        return await step();
      } finally {
        all.push(performance.now() - start);
      }
    },
    inWords: () => {
      const sorted = all.toSorted((a, b) => a - b);
      const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
      return `median ${median.toFixed(0)} ms, slowest ${(sorted.at(-1) ?? 0).toFixed(0)} ms`;
    },
  };
}
