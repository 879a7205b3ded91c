/** Frames to wait for something that a scroll brings into the page: half a second, and then it is not coming. */
const FRAMES = 30;

/** Calls back as soon as an element is in the page; rows out of sight are drawn a frame or more after the scroll. */
export function onceDrawn(selector: string, then: (element: HTMLElement) => void, frames = FRAMES): void {
  requestAnimationFrame(() => {
    const element = document.querySelector<HTMLElement>(selector);
    if (element) then(element);
    else if (frames > 0) onceDrawn(selector, then, frames - 1);
  });
}
