/** A child process as the inspector sees it. Each host has its own way to start one. */
export interface ChildProcessLink {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  onExit(listener: () => void): void;
  /** At once and for sure (SIGKILL). */
  kill(): void;
}

/** Starts the program `inspectionChildFile` of `built-files.ts`. */
export type SpawnChild = () => ChildProcessLink;
