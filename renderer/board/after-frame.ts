const { port1: frameEnd, port2: behindFrame } = new MessageChannel();
let waiting: (() => void) | null = null;

frameEnd.addEventListener('message', () => {
  const run = waiting;
  waiting = null;
  run?.();
});
frameEnd.start();

/** Once this frame is on its way to the display: what nobody has to see in it does not hold it up. The last one asked counts. */
export function afterFrame(run: () => void): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port has one other end, not an origin
  if (waiting === null) behindFrame.postMessage(null);
  waiting = run;
}
