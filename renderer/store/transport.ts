/** Carries JSON text between this window and the program, whatever the host. */
export interface Transport {
  send(text: string): void;
  onText(listener: (text: string) => void): void;
  /** The program went away, or this window was let go. */
  onLost(listener: () => void): void;
}

/** Why a line is closed by its own page: RFC 6455, 7.4.1. */
const GOODBYE = 1000;

/** Connects to whichever host served this page. */
export async function connect(): Promise<Transport> {
  return location.protocol === 'app:' ? connectByPort() : connectBySocket();
}

/** The desktop host: a port, handed over once by the preload script when the page says it is ready. */
function connectByPort(): Promise<Transport> {
  return new Promise((resolve) => {
    window.addEventListener('message', (event) => {
      const [port] = event.ports;
      if (event.source !== window || event.data !== 'trilane:port' || !port) return;
      resolve({
        send: (text) => port.postMessage(text),
        onText: (listener) => {
          port.addEventListener('message', (message) => listener(String(message.data)));
          port.start();
        },
        onLost: (listener) => port.addEventListener('close', listener),
      });
    });
    window.postMessage('trilane:ready', location.origin);
  });
}

/** The local host: the one-time token of the address becomes a cookie, then a socket to where the page came from. */
async function connectBySocket(): Promise<Transport> {
  const token = location.hash.slice(1);
  if (token !== '') {
    history.replaceState(null, '', location.pathname);
    await fetch('/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
    });
  }
  const socket = new WebSocket(`ws://${location.host}/api`);
  const waiting: string[] = [];
  let listen: ((text: string) => void) | null = null;
  socket.addEventListener('message', (message) => {
    const text = String(message.data);
    if (listen) listen(text);
    else waiting.push(text);
  });
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve(), { once: true });
    socket.addEventListener('error', () => reject(new Error('No connection')), { once: true });
  });
  // A page that crashes can't: so the program knows one from the other.
  window.addEventListener('pagehide', () => socket.close(GOODBYE));
  return {
    send: (text) => socket.send(text),
    onText: (listener) => {
      listen = listener;
      for (const text of waiting.splice(0)) listener(text);
    },
    onLost: (listener) => socket.addEventListener('close', listener),
  };
}
