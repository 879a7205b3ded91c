/** Frames to wait for something that a scroll brings into the page: half a second, and then it is not coming. */
const FRAMES = 30;

/**
 * Calls back as soon as an element is in the page; rows out of sight are drawn a frame or more after the scroll. What it
 * gives back ends the wait.
 */
export function onceDrawn(selector: string, then: (element: HTMLElement) => void): () => void {
  let asked = 0;
  const wait = (frames: number) => {
    asked = requestAnimationFrame(() => {
      const element = document.querySelector<HTMLElement>(selector);
      if (element) then(element);
      else if (frames > 0) wait(frames - 1);
    });
  };
  wait(FRAMES);
  return () => cancelAnimationFrame(asked);
}

/** The same for something that may be in the page already: then at once, so that no key pressed meanwhile goes astray. */
export function bringAndReach(
  selector: string,
  bring: () => void,
  then: (element: HTMLElement) => void,
): void {
  const drawn = document.querySelector<HTMLElement>(selector);
  if (drawn) {
    then(drawn);
    return;
  }
  bring();
  onceDrawn(selector, then);
}
