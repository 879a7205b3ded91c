/** A window the user works in, as handlers know it. */
export interface MainWindow {
  /** Its name in the origin of a change. */
  readonly name: string;
}
