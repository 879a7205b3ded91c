/** A call of the window to its program, in milliseconds since the page was asked for. */
export interface TimedCall {
  readonly sent: number;
  readonly answered: number;
  /** The longest the window was without a frame meanwhile. */
  readonly longestWait: number;
}

declare global {
  interface Window {
    /** Settles with the next answered call of that name. */
    nextCall(name: string, limit: number): Promise<TimedCall>;
  }
}

/** Runs in the page before its own scripts, and listens to its socket. Self-contained, since it is handed over as text. */
export function installCallClock(): void {
  let listen: ((text: string, at: number, socket: WebSocket) => void) | null = null;
  const send = Object.getOwnPropertyDescriptor(WebSocket.prototype, 'send')?.value as (
    this: WebSocket,
    data: string,
  ) => void;
  WebSocket.prototype.send = function sendTimed(this: WebSocket, data) {
    if (typeof data === 'string') listen?.(data, performance.now(), this);
    send.call(this, data as string);
  };

  window.nextCall = (name, limit) =>
    new Promise((resolve, reject) => {
      setTimeout(() => reject(new Error(`No answer to ${name}`)), limit);
      listen = (text, sent, socket) => {
        const { id, call } = JSON.parse(text) as { readonly id: number; readonly call: string };
        if (call !== name) return;
        listen = null;
        let longestWait = 0;
        let last = sent;
        let waiting = true;
        requestAnimationFrame(function frame() {
          longestWait = Math.max(longestWait, performance.now() - last);
          last = performance.now();
          if (waiting) requestAnimationFrame(frame);
        });
        const answer = `{"id":${id},"reply":`;
        socket.addEventListener('message', function hear({ data }) {
          if (!String(data).startsWith(answer)) return;
          waiting = false;
          socket.removeEventListener('message', hear);
          const answered = performance.now();
          resolve({ sent, answered, longestWait: Math.max(longestWait, answered - last) });
        });
      };
    });
}
